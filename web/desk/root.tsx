import type { ReactNode } from 'react'
import { Links, Outlet, Scripts, ScrollRestoration, useLocation } from 'react-router'
import icon from '../ui/icon.svg'
import { languageAt } from './address.ts'
import { FailedDesk } from './failed-desk.tsx'
import '../ui/fonts.css'
import '../ui/tokens.css'
import '../ui/base.css'
import '../ui/page.css'
import '../ui/table.css'
import '../ui/tree-list.css'
import '../ui/stacked-table.css'
import '../ui/forms.css'
import '../ui/components.css'
import '../ui/filters.css'
import '../ui/display.css'
import '../ui/print.css'
import '../ui/joined-search.css'
import './frame.css'
import './parts.css'
import './rooms/rooms.css'
import './rooms/scope.css'
import './rooms/assessment.css'
import './print.css'

/** The document around every page of the desk. Its scripts carry the nonce that the server router hands down. */
export function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang={languageAt(useLocation().pathname)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href={icon} type="image/svg+xml" />
        <Links />
        <link rel="stylesheet" href="/display.css" />
      </head>
      <body>
        {children}
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  )
}

/** The page itself. */
export default function Root() {
  return <Outlet />
}

/** What stands in the place of a page that could not be drawn, outside the frame. */
export function ErrorBoundary() {
  return (
    <main id="main">
      <FailedDesk />
    </main>
  )
}
