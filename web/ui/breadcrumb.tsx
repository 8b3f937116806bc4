/** The way from the first page to this one; the last step is the page itself. */
export function Breadcrumb({
  label,
  steps,
}: {
  label: string
  steps: readonly { readonly text: string; readonly href?: string }[]
}) {
  return (
    <nav className="breadcrumb" aria-label={label}>
      <ol>
        {steps.map(({ text, href }) => (
          <li key={text}>{href ? <a href={href}>{text}</a> : <span aria-current="page">{text}</span>}</li>
        ))}
      </ol>
    </nav>
  )
}
