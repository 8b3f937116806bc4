/** One page of a list, or the way to it. */
export type PageLink = { readonly text: string; readonly href: string }

/**
 * The way through a long list: its pages, of which the one in sight is named and not linked, and the pages before and after it. A list
 * that goes on behind its last line has no numbered pages. `title` is for readers of screens. Nothing where there is nowhere to go.
 */
export function Pagination({
  title,
  pages = [],
  current,
  before,
  after,
}: {
  readonly title: string
  readonly pages?: readonly PageLink[]
  /** The text of the page in sight. */
  readonly current?: string
  readonly before: PageLink | undefined
  readonly after: PageLink | undefined
}) {
  if (before === undefined && after === undefined) return null
  return (
    <nav className="pagination" aria-label={title}>
      {before && (
        <a href={before.href} rel="prev">
          {before.text}
        </a>
      )}
      {pages.length > 0 && (
        <ol>
          {pages.map(({ text, href }) => (
            <li key={href}>
              {text === current ? <span aria-current="page">{text}</span> : <a href={href}>{text}</a>}
            </li>
          ))}
        </ol>
      )}
      {after && (
        <a href={after.href} rel="next">
          {after.text}
        </a>
      )}
    </nav>
  )
}
