import { Link } from 'react-router'

/** One view of a list, with how many it holds. */
export type Tab = {
  readonly text: string
  readonly count: string
  readonly to: string
  readonly isOpen: boolean
}

/** The views of a list as links in a row; the one in sight is marked. */
export function Tabs({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      <ul>
        {tabs.map(({ text, count, to, isOpen }) => (
          <li key={text}>
            <Link to={to} preventScrollReset {...(isOpen && { 'aria-current': 'page' })}>
              {text} <small>{count}</small>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
