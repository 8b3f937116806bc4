import type { ChainKind, RowChange, RowFields, ToldEntry } from '@thuocdo/store'
import { identityKey, personTables } from './person-tables.ts'
import { listOf, put, said, set, type Tellers, tellsBy } from './told.ts'

/** What the chain of a person tells: name and post by their words, the account, roles, outside identities, links, own choices. */
export const ofPerson: ChainKind = {
  kind: 'person',
  tells: entry => tellsBy(tellers)(entry),
  tables: personTables,
}

const tellers: Tellers = {
  'add-person': entry => [
    put('person', entry.subject, {
      name: said(entry, 'name'),
      title: said(entry, 'title', ''),
      email: said(entry, 'email'),
      language: entry.body.language ?? null,
      erased: false,
    }),
    put('account', entry.subject, {
      login: said(entry, 'login'),
      disabled: false,
      password: null,
      has_totp: false,
    }),
  ],
  'change-person': entry => [
    set('person', entry.subject, changedFields(entry)),
    ...(fieldsNamed(entry).includes('login') ? [account(entry, { login: said(entry, 'login') })] : []),
  ],
  'erase-person': entry => [
    set('person', entry.subject, { name: '', title: '', email: null, erased: true }),
    account(entry, {
      login: `erased-${entry.subject}`,
      disabled: true,
      password: null,
      has_totp: false,
    }),
    { kind: 'set', table: 'role_grant', fields: { ended: true } },
    { kind: 'drop', table: 'external_identity' },
    { kind: 'drop', table: 'setup_link' },
  ],
  'disable-account': entry => [account(entry, { disabled: true })],
  'enable-account': entry => [account(entry, { disabled: false })],
  'make-setup-link': ({ body }) => [put('setup_link', body.link, { used: false })],
  'use-setup-link': entry => [
    account(entry, { password: entry.body.password ?? null, has_totp: false }),
    set('setup_link', entry.body.link, { used: true }),
  ],
  'change-password': entry => [account(entry, { password: entry.body.password ?? null })],
  // What was hashed anew is trusted only if it was the hash that the trail knew.
  'renew-hash': entry => [
    {
      kind: 'set',
      table: 'account',
      key: entry.subject,
      only: { password: entry.body.before ?? null },
      fields: { password: entry.body.password ?? null },
    },
  ],
  'begin-totp': entry => [account(entry, { has_totp: true })],
  'end-totp': entry => [account(entry, { has_totp: false })],
  'link-identity': entry => identity(entry, key => put('external_identity', key, {})),
  'unlink-identity': entry => identity(entry, key => ({ kind: 'drop', table: 'external_identity', key })),
  'choose-digest': ({ subject, body }) => [
    body.daily === true
      ? { kind: 'drop', table: 'without_digest', key: subject }
      : put('without_digest', subject, {}),
  ],
  'grant-role': entry => [granted(entry)],
  // The entry of an acting head stands on two chains; the grant is of the one who stands in.
  'name-acting-head': entry => (entry.subject === entry.body.actingFor ? [] : [granted(entry)]),
  // One that ends on a later day is not ended yet: it has a last day.
  'end-role': ({ body: { grant, to } }) => [
    set('role_grant', grant, typeof to === 'string' ? { to_on: to } : { ended: true }),
  ],
  'hand-over': handedOver,
}

const account = ({ subject }: ToldEntry, fields: RowFields): RowChange => set('account', subject, fields)

const fieldsNamed = ({ body }: ToldEntry): readonly string[] => listOf(body.fields).map(String)

/** What of a person changed; an address that was emptied is none. */
function changedFields(entry: ToldEntry): RowFields {
  const names = fieldsNamed(entry).filter(name => name !== 'login' && name !== 'language')
  const { language } = entry.body
  return {
    ...Object.fromEntries(
      names.map(name => [name, name === 'email' ? emptied(said(entry, name)) : said(entry, name)]),
    ),
    ...(language !== undefined && { language }),
  }
}

const emptied = (email: RowFields[string]): RowFields[string] => (email === '' ? null : email)

/** Without its words nobody can tell which identity is meant: then those of the person are not compared. */
function identity(entry: ToldEntry, change: (key: string) => RowChange): readonly RowChange[] {
  const { issuer, subject } = entry.words
  return issuer === undefined || subject === undefined
    ? [{ kind: 'doubt', table: 'external_identity' }]
    : [change(identityKey(entry.subject, { issuer, subject }))]
}

const granted = (entry: ToldEntry): RowChange => {
  const { body } = entry
  return put('role_grant', body.grant, {
    role: body.role ?? null,
    unit: body.unit ?? null,
    division: body.division ?? null,
    blocks: body.blocks ?? [],
    criteria: body.criteria ?? [],
    acting_for: body.actingFor ?? null,
    acting_form: body.actingForm ?? null,
    basis: said(entry, 'basis', ''),
    from_on: body.from ?? null,
    to_on: body.to ?? null,
    ended: false,
  })
}

/** The roles that passed on end with the one; what the other gets are grants of their own. */
function handedOver(entry: ToldEntry): readonly RowChange[] {
  const { subject, body } = entry
  if (body.from !== subject) return []
  const ended = listOf(body.ended).map(id => set('role_grant', id, { ended: true }))
  return body.disabled === true ? [...ended, account(entry, { disabled: true })] : ended
}
