// Written by npm run tables from a migrated database: do not edit.
import type { ColumnType, Generated } from 'kysely'

/** A JSON column: parsed when read, a JSON text when written. */
export type JsonColumn = ColumnType<unknown, string, string>

/** The tables of the installation. */
export type InstallationTables = {
  milestone: {
    name: string
    at: Date
    detail: Generated<JsonColumn>
  }
  removed_tenant: {
    id: string
    slug: string
    name_vi: string
    is_demo: boolean
    founded_at: Date
    removed_at: Date
    entries: number
    heads: string
    backup: string | null
  }
  tenant: {
    id: string
    slug: string
    name_vi: string
    name_en: string
    hosts: Generated<string[]>
    is_demo: Generated<boolean>
    founded_at: Date
  }
}

/** The tables of one tenant. */
export type TenantTables = {
  account: {
    person: string
    login: string
    password: string | null
    password_set_at: Date | null
    totp_secret: Buffer | null
    totp_offered: Buffer | null
    totp_used_step: number | null
    disabled_at: Date | null
  }
  assessment: {
    id: string
    round: string
    unit: string
    block: string
    state: string
    folded: JsonColumn
  }
  attempt: {
    kind: string
    name: string
    failures: number
    refused: Generated<number>
    last_at: Date
    locked_until: Date | null
  }
  cell: {
    assessment: string
    criterion: string
    folded: JsonColumn
    position: number
  }
  chain: {
    id: string
    kind: string
    subject: string
    length: Generated<number>
    head: Buffer
    last_at: Generated<string>
  }
  disclosure: {
    chain: string
    position: number
    field: string
    salt: Buffer | null
    words: string | null
    erased_at: Date | null
  }
  division: {
    id: string
    unit: string
    name: string
    ended_at: Date | null
  }
  edition: {
    id: string
    version: number
    sha256: string
    framework: JsonColumn
    added_at: Date
  }
  entry: {
    chain: string
    position: number
    leaf: string
    hash: Buffer
    at: string
    actor: string | null
    act: string
    cell: string | null
  }
  evidence: {
    id: string
    unit: string
    title: string
    number: Generated<string>
    issued_on: string | null
    effective_on: string | null
    received_on: string | null
    file: string | null
    file_name: Generated<string>
    added_by: string
    added_at: Date
    withdrawn_at: Date | null
  }
  external_identity: {
    issuer: string
    subject: string
    person: string
    linked_at: Date
  }
  file: {
    hash: string
    bytes: number
    type: string
    added_at: Date
  }
  letter: {
    id: string
    person: string
    kind: string
    key: string
    address: string
    subject: string
    words: string
    made_at: Date
    sent_at: Date | null
    attempts: Generated<number>
    failure: string | null
    given_up_at: Date | null
  }
  lineage: {
    id: string
    on_day: string
    kind: string
    from_unit: string
    to_unit: string | null
    share: string | null
    basis: string
  }
  news_read: {
    only_row: Generated<boolean>
    until: Date
  }
  notice: {
    id: string
    person: string
    kind: string
    key: string
    words_vi: string
    words_en: string
    link: Generated<string>
    made_at: Date
    read_at: Date | null
    mailed_at: Date | null
  }
  oidc_state: {
    state_hash: Buffer
    browser_hash: Buffer
    nonce: string
    verifier: string
    return_to: string
    made_at: Date
    expires_at: Date
    used_at: Date | null
  }
  person: {
    id: string
    name: string
    title: Generated<string>
    email: string | null
    language: Generated<string>
    added_at: Date
    erased_at: Date | null
  }
  role_grant: {
    id: string
    person: string
    role: string
    unit: string | null
    division: string | null
    blocks: Generated<string[]>
    criteria: Generated<string[]>
    acting_for: string | null
    acting_form: string | null
    basis: Generated<string>
    from_on: string
    to_on: string | null
    granted_at: Date
    ended_at: Date | null
  }
  round: {
    id: string
    edition: string
    edition_version: number
    name_vi: string
    name_en: string
    from_on: string
    to_on: string
    state: Generated<string>
    opens_on: string | null
    due_on: string | null
    founded_at: Date
  }
  round_extension: {
    round: string
    unit: string
    due_on: string
    chain: string
    position: number
  }
  session: {
    id: string
    token_hash: Buffer
    person: string
    door: string
    source: string
    began_at: Date
    seen_at: Date
    rotated_at: Date
    expires_at: Date
    idle_minutes: number
    previous_hash: Buffer | null
    confirmed_at: Date | null
    ended_at: Date | null
    ended_because: string | null
  }
  setting: {
    name: string
    value: JsonColumn
    changed_at: Date
  }
  setup_link: {
    token_hash: Buffer
    person: string
    made_at: Date
    expires_at: Date
    used_at: Date | null
  }
  sign_in: {
    id: string
    at: Date
    outcome: string
    door: string
    login: string | null
    person: string | null
    source: string
    destination: string
  }
  unit: {
    id: string
    level: string
    within: string | null
    founded_on: string
    founded_is_stand_in: Generated<boolean>
    ended_on: string | null
  }
  unit_alias: {
    unit: string
    alias: string
  }
  unit_code: {
    unit: string
    code: string
    system: string
    from_on: string | null
    to_on: string | null
  }
  unit_name: {
    unit: string
    vi: string
    en: string
    kind: string
    from_on: string | null
    to_on: string | null
  }
  without_digest: {
    person: string
    since: Date
  }
}
