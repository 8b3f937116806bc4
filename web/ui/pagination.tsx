/** The pages of a long list. The page in sight is named, not linked; `title` is for readers of screens. */
export function Pagination({
  title,
  pages,
  current,
  earlier,
  later,
}: {
  readonly title: string
  readonly pages: readonly { readonly text: string; readonly href: string }[]
  /** Which of the pages is in sight, from 0. */
  readonly current: number
  readonly earlier: string
  readonly later: string
}) {
  const [before, after] = [pages[current - 1], pages[current + 1]]
  return (
    <nav className="pagination" aria-label={title}>
      {before && (
        <a href={before.href} rel="prev">
          {earlier}
        </a>
      )}
      <ol>
        {pages.map(({ text, href }, at) => (
          <li key={href}>
            {at === current ? <span aria-current="page">{text}</span> : <a href={href}>{text}</a>}
          </li>
        ))}
      </ol>
      {after && (
        <a href={after.href} rel="next">
          {later}
        </a>
      )}
    </nav>
  )
}
