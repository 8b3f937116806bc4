import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Problem } from '@thuocdo/engine'
import { sql, type Verified } from '@thuocdo/store'
import { type TestEffects, testEffects } from '../../testing/effects.ts'
import { toldWorld } from '../../testing/told-world.ts'
import { verifyTenant } from '../verify-tenant.ts'
import { chainKinds } from './chain-kinds.ts'

class Undone extends Error {
  readonly verified: Verified
  constructor(verified: Verified) {
    super('undone')
    this.verified = verified
  }
}

/** What is found once rows were changed past the program; the change is undone. */
async function found(fx: TestEffects, text: string): Promise<readonly Problem[]> {
  const verified = await fx.db
    .transaction()
    .execute(async (trx): Promise<Verified> => {
      await sql`set local session_replication_role = replica`.execute(trx)
      await sql.raw(text).execute(trx)
      throw new Undone(await verifyTenant(trx))
    })
    .catch(error => {
      if (error instanceof Undone) return error.verified
      throw error
    })
  return verified.problems
}

/** One change of each column that is compared. */
const tampered: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  unit: {
    level: `update unit set level = 'district'`,
    within: `update unit set "within" = 'ha-noi'`,
    founded_on: `update unit set founded_on = founded_on - 1`,
    founded_is_stand_in: `update unit set founded_is_stand_in = true`,
    ended_on: `update unit set ended_on = '2025-08-01' where ended_on is not null`,
    names: `update unit_name set to_on = '2022-06-30' where unit = 'xa-hai-2020' and from_on is null`,
    aliases: `update unit_alias set alias = 'Năm'`,
    codes: `update unit_code set code = '00002'`,
  },
  lineage: {
    on_day: `update lineage set on_day = '2021-01-02' where kind = 'transfer'`,
    kind: `update lineage set kind = 'absorb' where kind = 'merge'`,
    from_unit: `update lineage set from_unit = 'so-a-2025' where kind = 'transfer'`,
    to_unit: `update lineage set to_unit = 'so-a-2025' where kind = 'transfer'`,
    share: `update lineage set share = 0.75 where kind = 'transfer'`,
    basis: `update lineage set basis = 'Nghị quyết khác' where kind = 'rename'`,
  },
  division: {
    name: `update division set name = 'Phòng Ba' where ended_at is null`,
    ended: `update division set ended_at = null`,
  },
  evidence: {
    title: `update evidence set title = 'Khác'`,
    number: `update evidence set number = '2/BB'`,
    issued_on: `update evidence set issued_on = '2025-11-01'`,
    effective_on: `update evidence set effective_on = null`,
    received_on: `update evidence set received_on = '2025-12-30'`,
    file: `update evidence set file = repeat('0', 64) where file is not null`,
    bytes: 'update file set bytes = bytes + 1',
    type: `update file set type = 'text/plain'`,
    file_name: `update evidence set file_name = 'khac.pdf' where file is not null`,
    added_by: 'update evidence set added_by = (select id from person where id <> added_by limit 1)',
    withdrawn: 'update evidence set withdrawn_at = null',
  },
  person: {
    name: `update person set name = 'Người khác'`,
    title: `update person set title = 'Trưởng phòng'`,
    email: `update person set email = 'khac@thu.vn'`,
    language: `update person set language = 'en'`,
    erased: 'update person set erased_at = now()',
  },
  account: {
    login: `update account set login = login || 'x'`,
    disabled: 'update account set disabled_at = now()',
    password: `update account set password = '$argon2id$' where password is not null`,
    has_totp: `update account set totp_secret = 'khóa'::bytea`,
  },
  role_grant: {
    role: `update role_grant set role = 'round-owner'`,
    unit: `update role_grant set unit = 'so-b-2025' where unit is not null`,
    division: 'update role_grant set division = null',
    blocks: `update role_grant set blocks = '{a}'`,
    criteria: `update role_grant set criteria = '{1.1}'`,
    acting_for: 'update role_grant set acting_for = person where acting_for is not null',
    acting_form: `update role_grant set acting_form = 'q' where acting_for is not null`,
    basis: `update role_grant set basis = 'Khác'`,
    from_on: 'update role_grant set from_on = from_on - 1',
    to_on: `update role_grant set to_on = '2026-12-31'`,
    ended: 'update role_grant set ended_at = now()',
  },
  external_identity: {},
  setup_link: { used: 'update setup_link set used_at = null' },
  without_digest: {},
  round: {
    edition: `update round set edition = 'khac/2025'`,
    edition_version: 'update round set edition_version = 2',
    name_vi: `update round set name_vi = 'Đợt khác'`,
    name_en: `update round set name_en = 'Another'`,
    from_on: 'update round set from_on = from_on + 1',
    to_on: 'update round set to_on = to_on - 1',
    state: `update round set state = 'closed'`,
    opens_on: `update round set opens_on = '2026-01-01'`,
    due_on: `update round set due_on = '2026-12-31'`,
  },
  entrant: { block: `update assessment set block = 'xã'` },
  round_extension: {
    unit: `update round_extension set unit = 'so-b-2025'`,
    due_on: `update round_extension set due_on = '2026-12-31'`,
  },
  edition: {
    sha256: `update edition set sha256 = repeat('0', 64)`,
    framework: `update edition set framework = jsonb_set(framework::jsonb, '{title}', '"khác"')::json`,
  },
  setting: {
    value: `update setting set value = '9' where name = 'digest-hour'`,
    text: `update setting set value = '"Máy lẻ 13"' where name = 'help-desk'`,
  },
  sign_in: {
    outcome: `update sign_in set outcome = 'wrong-password'`,
    door: `update sign_in set door = 'oidc'`,
    person: 'update sign_in set person = null',
    login: `update sign_in set login = 'khac'`,
    source: `update sign_in set source = '10.9.9.9'`,
    destination: `update sign_in set destination = '10.9.9.9'`,
  },
}

/** One row more in each table, and how the rows of each are taken away. */
const rows: Readonly<Record<string, { readonly more: string; readonly less?: string }>> = {
  unit: { more: `insert into unit (id, level, founded_on) values ('la-2025', 'commune', '2025-01-01')` },
  lineage: {
    more: `insert into lineage (id, on_day, kind, from_unit, basis) values (gen_random_uuid(), '2025-01-01', 'abolish', 'so-a-2025', 'x')`,
  },
  division: {
    more: `insert into division (id, unit, name) values (gen_random_uuid(), 'so-a-2025', 'Phòng lạ')`,
  },
  evidence: {
    more: `insert into evidence (id, unit, title, added_by, added_at) select gen_random_uuid(), unit, 'lạ', added_by, now() from evidence limit 1`,
  },
  person: { more: `insert into person (id, name, added_at) values (gen_random_uuid(), 'Lạ', now())` },
  account: {
    more: `insert into account (person, login) values (gen_random_uuid(), 'la')`,
  },
  role_grant: {
    more: `insert into role_grant (id, person, role, from_on, granted_at) select gen_random_uuid(), id, 'auditor', '2026-01-01', now() from person limit 1`,
  },
  external_identity: {
    more: `insert into external_identity (issuer, subject, person, linked_at) select 'https://x', 'x', id, now() from person limit 1`,
  },
  setup_link: {
    more: `insert into setup_link (token_hash, person, made_at, expires_at) select sha256('x'), id, now(), now() from person limit 1`,
  },
  without_digest: {
    more: 'insert into without_digest (person, since) select person, now() from account on conflict do nothing',
  },
  round: {
    more: `insert into round (id, edition, edition_version, name_vi, name_en, from_on, to_on, founded_at) select gen_random_uuid(), edition, edition_version, 'Lạ', 'Odd', from_on, to_on, now() from round`,
  },
  entrant: {
    more: `insert into assessment (id, round, unit, block, state, folded) select gen_random_uuid(), round, 'xa-ba-2025', '', state, folded from assessment limit 1`,
    less: 'delete from assessment',
  },
  round_extension: {
    more: 'insert into round_extension (round, unit, due_on, chain, position) select round, unit, due_on, chain, 1 from round_extension',
  },
  edition: {
    more: `insert into edition (id, version, sha256, framework, added_at) select id, 2, 'x', '{}', now() from edition`,
  },
  setting: { more: `insert into setting (name, value, changed_at) values ('name-vi', '"Lạ"', now())` },
  sign_in: {
    more: `insert into sign_in (id, at, outcome, door, source, destination) select gen_random_uuid(), at, 'signed-in', 'password', '', '' from sign_in limit 1`,
  },
}

const tables = chainKinds.flatMap(({ tables }) => tables)

test('each change of a compared column, and each row more or less, is told by its table, row and column', async t => {
  const fx = await testEffects(t)
  await toldWorld(fx)
  const clean = await verifyTenant(fx.db, { files: fx.files })
  assert.deepEqual(clean.problems, [])
  for (const { name, rows } of clean.compared) assert.ok(rows > 0, `no row of ${name} was compared`)

  for (const { name, columns, mayBeGone } of tables) {
    const changes = tampered[name] ?? {}
    assert.deepEqual(Object.keys(changes).sort(), Object.keys(columns).sort(), name)
    for (const [column, text] of Object.entries(changes)) {
      const told = await found(fx, text)
      const meant = told.find(
        ({ code, at }) => code === 'row-differs' && at[0] === name && at.includes(column),
      )
      assert.ok(meant, `${name}.${column}: ${told.map(({ words }) => words.en).join('\n')}`)
      assert.ok(meant.words.vi.includes(columns[column].vi) && meant.words.en.includes(columns[column].en))
    }
    const { more, less = `delete from ${name}` } = rows[name]
    const isTold = (code: string) => (one: Problem) => one.code === code && one.at[0] === name
    assert.ok((await found(fx, more)).some(isTold('row-untold')), `one more ${name}`)
    assert.equal((await found(fx, less)).some(isTold('row-missing')), mayBeGone !== true, `no ${name}`)
  }
})

test('a problem says what the trail and what the row says, but not of what is private', async t => {
  const fx = await testEffects(t)
  await toldWorld(fx)
  const [due] = await found(fx, `update round set due_on = '2026-12-31'`)
  assert.match(due.words.vi, /hạn nộp theo nhật ký là “2026-01-31”, dữ liệu ghi “2026-12-31”/)
  assert.match(due.words.en, /last day by the trail “2026-01-31”, kept as “2026-12-31”/)
  const names = await found(fx, `update person set name = 'Trần Văn Lạ', email = 'la@thu.vn'`)
  assert.ok(names.length > 0)
  for (const { words } of names) assert.doesNotMatch(`${words.vi}${words.en}`, /Lạ|thu\.vn|Người/)
})

test('rows whose whole chain is gone are told of nowhere', async t => {
  const fx = await testEffects(t)
  await toldWorld(fx)
  const gone = (
    kind: string,
  ) => `delete from entry where chain in (select id from chain where kind = '${kind}');
    delete from disclosure where chain in (select id from chain where kind = '${kind}');
    delete from chain where kind = '${kind}'`
  for (const { kind, tables } of chainKinds) {
    const told = await found(fx, gone(kind))
    for (const { name } of tables) {
      // A division without its unit’s chain, a link without its person’s: each table tells of its own.
      assert.ok(
        told.some(({ code, at }) => code === 'row-untold' && at[0] === name),
        `${kind}: ${name}`,
      )
    }
  }
})
