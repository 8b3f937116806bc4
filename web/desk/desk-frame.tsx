import { roles as roleWords } from '@thuocdo/engine'
import type { DeskPerson, DeskTenant } from '@thuocdo/operations/acts'
import type { ReactNode } from 'react'
import { Form, useLocation } from 'react-router'
import { belowDesk, deskAddress, pageAt, twinAt } from './address.ts'
import { DeskKeys } from './desk-keys.tsx'
import type { DeskReader } from './desk-reader.ts'
import type { HeldRole } from './held-role.ts'
import { deskRooms, type RoomId } from './rooms-table.ts'
import { useInnerLinks } from './use-inner-links.ts'
import { usePageFocus } from './use-page-focus.ts'
import { useReader } from './use-reader.ts'

type Props = {
  readonly tenant: DeskTenant
  readonly person: DeskPerson
  readonly roles: readonly HeldRole[]
  readonly rooms: readonly RoomId[]
}

/** Head, rail and menu around every page of who is signed in. */
export function DeskFrame({ children, ...props }: Props & { readonly children: ReactNode }) {
  const reader = useReader()
  useInnerLinks()
  usePageFocus()
  const { words } = reader
  return (
    <>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <DeskHead reader={reader} {...props} />
      <div className="desk-body">
        <nav className="desk-rail" aria-label={words.roomsLabel}>
          <RoomList reader={reader} rooms={props.rooms} />
        </nav>
        <main id="main" tabIndex={-1}>
          {children}
        </main>
      </div>
      <PhoneMenu reader={reader} rooms={props.rooms} />
      <DeskKeys reader={reader} rooms={props.rooms} />
    </>
  )
}

type InFrame<T> = T & { readonly reader: DeskReader }

function DeskHead({ reader, tenant, person, roles }: InFrame<Omit<Props, 'rooms'>>) {
  const { words, language } = reader
  const { pathname, search } = useLocation()
  const other = language === 'vi' ? 'en' : 'vi'
  return (
    <header className="desk-head">
      <a className="desk-name" href={reader.href('/')}>
        <strong>{reader.say({ vi: tenant.nameVi, en: tenant.nameEn })}</strong> <span>{words.desk}</span>
      </a>
      <search className="desk-search joined-search">
        <Form action={belowDesk(reader.href('/search'))} role="search">
          <input
            id="desk-search"
            type="search"
            name="q"
            aria-label={words.search}
            placeholder={words.search}
            maxLength={120}
          />
          <button type="submit">{words.searchButton}</button>
        </Form>
      </search>
      <a className="desk-twin" href={twinAt(pathname, other, search)} hrefLang={other} lang={other}>
        <span aria-hidden="true" className="on-phone">
          {other.toLocaleUpperCase('en')}
        </span>
        <span className="off-phone">{words.otherLanguage}</span>
      </a>
      <Me reader={reader} person={person} roles={roles} />
    </header>
  )
}

function Me({ reader, person, roles }: InFrame<Pick<Props, 'person' | 'roles'>>) {
  const { me, acting } = reader.words
  const { pathname } = useLocation()
  const held = roles.map(({ role, actingForm, unit }) =>
    [reader.say(roleWords[role]), actingForm && acting[actingForm], unit && reader.say(unit)]
      .filter(Boolean)
      .join(', '),
  )
  return (
    <details className="desk-me" name="desk-menu" key={pathname}>
      <summary>
        <span className="unseen">{me.label}: </span>
        <strong>{person.name}</strong>
        {held[0] !== person.name && <small>{held[0] ?? me.noRole}</small>}
      </summary>
      <div className="desk-sheet">
        {person.title !== '' && <p>{person.title}</p>}
        {held.length > 1 && (
          <ul>
            {held.map(role => (
              <li key={role}>{role}</li>
            ))}
          </ul>
        )}
        <a href={reader.href('/account')}>{me.account}</a>
        <a href={displayPage(reader, pathname)} data-outside="">
          {me.display}
        </a>
        <a href={reader.language === 'vi' ? '/' : '/en'} data-outside="">
          {me.portal}
        </a>
        <Form method="post" action={belowDesk(reader.href('/sign-out'))}>
          <button type="submit">{me.signOut}</button>
        </Form>
      </div>
    </details>
  )
}

/** The page on which the display is chosen, with the way back; it is the portal's. */
const displayPage = ({ language }: DeskReader, pathname: string): string =>
  `${language === 'vi' ? '' : '/en'}/display?back=${encodeURIComponent(deskAddress(language, pageAt(pathname)))}`

function RoomList({ reader, rooms }: InFrame<Pick<Props, 'rooms'>>) {
  const { pathname } = useLocation()
  const here = `/desk${pathname}`.replace(/\/$/, '')
  return (
    <ul>
      {deskRooms
        .filter(({ id }) => rooms.includes(id))
        .map(({ id, path }) => (
          <li key={id}>
            <a href={reader.href(path)} aria-current={currentOf(here, reader.href(path), path)}>
              {reader.words.rooms[id]}
            </a>
          </li>
        ))}
    </ul>
  )
}

function currentOf(here: string, href: string, path: string): 'page' | 'true' | undefined {
  if (here === href) return 'page'
  return path !== '/' && here.startsWith(`${href}/`) ? 'true' : undefined
}

function PhoneMenu({ reader, rooms }: InFrame<Pick<Props, 'rooms'>>) {
  const { words } = reader
  // A menu of another page is another one: it stands closed.
  const { pathname } = useLocation()
  return (
    <nav className="phone-menu" aria-label={words.roomsLabel}>
      <details name="desk-menu" key={pathname}>
        <summary>{words.menu}</summary>
        <RoomList reader={reader} rooms={rooms} />
      </details>
    </nav>
  )
}
