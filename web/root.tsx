import type { ReactNode } from 'react'
import { Links, Outlet, useLocation } from 'react-router'
import { languageOf } from './portal/address.ts'
import { FailedPage } from './portal/failed-page.tsx'
import icon from './ui/icon.svg'
import { readerOf } from './words/reader.ts'
import './ui/fonts.css'
import './ui/tokens.css'
import './ui/base.css'
import './ui/page.css'
import './ui/home.css'
import './ui/table.css'
import './ui/wide-table.css'
import './ui/tree-table.css'
import './ui/tree-list.css'
import './ui/stacked-table.css'
import './ui/chart.css'
import './ui/header.css'
import './ui/joined-search.css'
import './ui/forms.css'
import './ui/components.css'
import './ui/filters.css'
import './ui/scoreboard.css'
import './ui/criterion.css'
import './ui/method.css'
import './ui/compare.css'
import './ui/search.css'
import './ui/downloads.css'
import './ui/display.css'
import './ui/design.css'
import './ui/gallery.css'
import './ui/tile-map.css'
import './ui/time-charts.css'
import './ui/part-charts.css'
import './ui/spread-charts.css'
import './ui/what-if.css'
import './ui/profile.css'
import './ui/print.css'

/** The document around every page. It holds no `<Scripts />`: the portal is read without script. */
export function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang={languageOf(useLocation().pathname)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href={icon} type="image/svg+xml" />
        <Links />
        <link rel="stylesheet" href="/display.css" />
      </head>
      <body>{children}</body>
    </html>
  )
}

/** The page itself. */
export default function Root() {
  return <Outlet />
}

/** The page that is shown when drawing another one failed. The cause is in the server's log, not here. */
export function ErrorBoundary() {
  const path = useLocation().pathname
  return <FailedPage path={path} reader={readerOf(languageOf(path))} />
}
