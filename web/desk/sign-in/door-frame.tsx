import type { DeskTenant } from '@thuocdo/operations/acts'
import type { ReactNode } from 'react'
import { useLocation } from 'react-router'
import { twinAt } from '../address.ts'
import { useReader } from '../use-reader.ts'

/** The frame of the pages that need no session: whose desk it is, the other language, the portal. */
export function DoorFrame({
  tenant,
  title,
  children,
}: {
  readonly tenant: DeskTenant
  readonly title: string
  readonly children: ReactNode
}) {
  const reader = useReader()
  const { pathname, search } = useLocation()
  const { words, language } = reader
  const other = language === 'vi' ? 'en' : 'vi'
  const name = reader.say({ vi: tenant.nameVi, en: tenant.nameEn })
  return (
    <>
      <title>{words.pageTitle(title, name)}</title>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <header className="desk-head">
        <a className="desk-name" href={reader.href('/')}>
          <strong>{name}</strong> <span>{words.desk}</span>
        </a>
        <a
          className="desk-twin door-twin"
          href={twinAt(pathname, other, search)}
          hrefLang={other}
          lang={other}
        >
          {words.otherLanguage}
        </a>
      </header>
      <main id="main" tabIndex={-1} className="door">
        {children}
      </main>
    </>
  )
}
