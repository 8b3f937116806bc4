import { type Actor, type Command, registerOf, roleNames } from '@thuocdo/engine'
import { sql } from '@thuocdo/store'
import { actOnAssessment } from '../assess/act-on-assessment.ts'
import { addEvidence } from '../evidence/add-evidence.ts'
import { withdrawEvidence } from '../evidence/withdraw-evidence.ts'
import { chooseDigest } from '../mail/choose-digest.ts'
import { addPerson } from '../people/add-person.ts'
import { changePerson } from '../people/change-person.ts'
import { endRole } from '../people/end-role.ts'
import { erasePerson } from '../people/erase-person.ts'
import { grantRole } from '../people/grant-role.ts'
import { handOver } from '../people/hand-over.ts'
import { nameActingHead } from '../people/name-acting-head.ts'
import { changeRound } from '../rounds/change-round.ts'
import { extendUnit } from '../rounds/extend-unit.ts'
import { openAssessment } from '../rounds/open-assessment.ts'
import { openRound } from '../rounds/open-round.ts'
import { changeSettings } from '../settings/change-settings.ts'
import { forgetStale } from '../sign-in/forget-stale.ts'
import { linkIdentity, unlinkIdentity } from '../sign-in/link-identity.ts'
import { makeSetupLink } from '../sign-in/make-setup-link.ts'
import { recordSignInAlone } from '../sign-in/record-sign-in.ts'
import { disableAccount, enableAccount } from '../sign-in/set-account-state.ts'
import { eraseWords } from '../trail/erase-words.ts'
import { sealTrail } from '../trail/seal-trail.ts'
import { changeMap } from '../units/change-map.ts'
import { addDivision, endDivision } from '../units/divisions.ts'
import { importRegister } from '../units/import-register.ts'
import type { LineageAct } from '../units/lineage-act.ts'
import { administrator, roundOwner } from './actors.ts'
import type { TestEffects } from './effects.ts'
import { headOf, officerOf } from './opened-round.ts'

/** What chance gives an act: numbers to choose by. */
export type Chance = { readonly a: number; readonly b: number; readonly c: number }

/** Tries something that chance chose; what may not be done is refused and leaves nothing. */
export type RandomAct = (fx: TestEffects, chance: Chance) => Promise<unknown>

const basis = 'Quyết định số 7/QĐ'
const nobody = '00000000-0000-7000-8000-00000000dead'

/** One of the ids that a question gives; a text that nothing is called by where it gives none. */
async function oneOf(fx: TestEffects, question: string, n: number): Promise<string> {
  const { rows } = await sql<{
    id: string
  }>`${sql.raw(`select q.id::text as id from (${question}) q order by 1`)}`.execute(fx.db)
  return rows[n % Math.max(rows.length, 1)]?.id ?? nobody
}

const person = (fx: TestEffects, n: number) => oneOf(fx, 'select id from person', n)
const unit = (fx: TestEffects, n: number) => oneOf(fx, 'select id from unit', n)
const round = (fx: TestEffects, n: number) => oneOf(fx, 'select id from round', n)
const roundUnit = (fx: TestEffects, n: number) => oneOf(fx, 'select distinct unit as id from assessment', n)
const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + (n % 120))).toISOString().slice(0, 10)

const peopleActs: readonly RandomAct[] = [
  (fx, { a, b }) =>
    addPerson(fx, administrator, {
      login: `nguoi${a}`,
      name: `Người ${a}`,
      ...(b % 2 === 0 && { email: `n${b}@thu.vn`, title: 'Chuyên viên' }),
    }),
  async (fx, { a, b, c }) => {
    const fields = [
      { name: `Tên ${b}` },
      { title: b % 2 ? '' : 'Phó' },
      { email: b % 2 ? '' : `e${b}@thu.vn` },
      { language: 'en' },
      { login: `doi${b}` },
    ] as const
    return changePerson(fx, administrator, await person(fx, a), { ...fields[b % 5], ...fields[c % 5] })
  },
  async (fx, { a, c }) => (c % 4 === 0 ? erasePerson(fx, administrator, await person(fx, a)) : null),
  async (fx, { a, b, c }) => {
    const role = c % 2 ? 'unit-officer' : roleNames[c % roleNames.length]
    const where = role.startsWith('unit-') ? { unit: await roundUnit(fx, b) } : {}
    const last = c % 3 === 0 ? { to: day(b + 60) } : {}
    return grantRole(fx, administrator, {
      person: await person(fx, a),
      role,
      from: day(b),
      basis: c % 2 ? basis : '',
      ...where,
      ...last,
    })
  },
  async (fx, { a, b }) => {
    const grant = await oneOf(fx, 'select id from role_grant', a)
    return endRole(fx, administrator, grant, { basis, ...(b % 2 === 0 && { from: day(b) }) })
  },
  async (fx, { a, b, c }) => {
    const heads = `select person as id from role_grant where role = 'unit-head' and acting_for is null`
    const actingFor = await oneOf(fx, heads, b)
    const where = await oneOf(
      fx,
      `select unit as id from role_grant where person = '${actingFor}' and role = 'unit-head'`,
      0,
    )
    const form = (['kt', 'tl', 'tuq', 'q'] as const)[c % 4]
    return nameActingHead(fx, administrator, {
      person: await person(fx, a),
      unit: where,
      actingFor,
      form,
      from: day(c),
      to: day(c + 50),
      basis,
      isBeside: true,
    })
  },
  async (fx, { a, b, c }) => {
    const from = await oneOf(
      fx,
      'select person as id from role_grant where unit is not null and ended_at is null',
      a,
    )
    const where = await oneOf(
      fx,
      `select unit as id from role_grant where person = '${from}' and unit is not null`,
      b,
    )
    return handOver(fx, administrator, {
      from,
      to: await person(fx, c),
      unit: where,
      basis,
      disables: b % 2 === 0,
    })
  },
  async (fx, { a, b }) => (b % 2 ? disableAccount : enableAccount)(fx, administrator, await person(fx, a)),
  async (fx, { a }) =>
    makeSetupLink(fx, administrator, { person: await person(fx, a), reason: 'Quên mật khẩu' }),
  async (fx, { a, b }) =>
    linkIdentity(fx, administrator, {
      person: await person(fx, a),
      issuer: 'https://cong.thu.vn',
      subject: `s${b % 7}`,
    }),
  async (fx, { a }) => {
    const { rows } = await sql<{
      person: string
      issuer: string
      subject: string
    }>`select person, issuer, subject from external_identity`.execute(fx.db)
    const one = rows[a % Math.max(rows.length, 1)]
    return one && unlinkIdentity(fx, administrator, one)
  },
  async (fx, { a, b }) => chooseDigest(fx, await person(fx, a), b % 2 === 0),
]

const commune = (n: number) => ({
  level: 'commune',
  vi: `Xã ${n % 30}`,
  en: '',
  kind: 'commune',
  ...(n % 2 === 0 && { code: String(10_000 + n) }),
})

const unitActs: readonly RandomAct[] = [
  (fx, { a, b }) => {
    const names = [{ vi: `Xã nhập ${a % 9}`, en: 'Xa', kind: 'commune' }]
    const of = (n: number) => ({
      id: `nhap-${n % 9}-2020`,
      level: 'commune',
      foundedOn: '2020-01-01',
      names,
      aliases: ['Nhập'],
      codes: [{ code: `${n}`, system: 'gso' }],
    })
    const units = a % 9 === b % 9 ? [of(a)] : [of(a), of(b)]
    const acts =
      units.length === 2
        ? [
            {
              on: '2021-01-01',
              kind: 'transfer',
              from: units[0].id,
              to: units[1].id,
              share: 0.1,
              basis: 'Luật',
            } as const,
          ]
        : []
    return importRegister(fx, administrator, registerOf(units, acts))
  },
  async (fx, { a, b, c }) => {
    const [one, two, on] = [await unit(fx, a), await unit(fx, b), day(c)]
    const acts: readonly LineageAct[] = [
      { kind: 'found', on, basis, unit: commune(a) },
      { kind: 'merge', on, basis, from: [one, two], into: commune(c) },
      { kind: 'absorb', on, basis, from: [one], into: two },
      {
        kind: 'split',
        on,
        basis,
        from: one,
        into: [
          { to: two, share: 0.5 },
          { to: commune(b), share: 0.5 },
        ],
        keeps: c % 2 === 0,
      },
      { kind: 'transfer', on, basis, from: one, to: two, share: 0.2 },
      { kind: 'rename', on, basis, unit: one, vi: `Phường ${b}`, en: '', unitKind: 'ward' },
      { kind: 'abolish', on, basis, unit: one },
    ]
    return changeMap(fx, roundOwner, acts[(a + b + c) % acts.length])
  },
  async (fx, { a, b }) => addDivision(fx, administrator, await unit(fx, a), `Phòng ${b % 4}`),
  async (fx, { a }) => endDivision(fx, administrator, await oneOf(fx, 'select id from division', a)),
  async (fx, { a, b }) => {
    const where = await roundUnit(fx, a)
    const file = { content: pdf(b % 3), name: `bien ban ${b}.pdf` }
    return addEvidence(fx, officerOf(where), {
      unit: where,
      title: `Tài liệu ${b}`,
      ...(b % 2 === 0 && { file, issued: day(a), number: `${b}/BC` }),
    })
  },
  async (fx, { a }) => {
    const id = await oneOf(fx, 'select id from evidence where withdrawn_at is null', a)
    const where = await oneOf(fx, `select unit as id from evidence where id = '${id}'`, 0)
    return withdrawEvidence(fx, officerOf(where), id)
  },
]

async function* pdf(n: number): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`%PDF-1.4 ${n}`)
}

const roundActs: readonly RandomAct[] = [
  async (fx, { a, b, c }) => {
    const units = [...new Set([await unit(fx, a), await unit(fx, b)])].map(one => ({ unit: one, block: '' }))
    const name = { vi: `Đợt ${c}`, en: `Round ${c}` }
    return openRound(fx, roundOwner, {
      edition: 'tiny/2025',
      name,
      from: '2025-01-01',
      to: '2025-12-31',
      units,
      ...(c % 2 === 0 && { due: day(100) }),
    })
  },
  async (fx, { a, b }) =>
    openAssessment(fx, roundOwner, await round(fx, a), { unit: await unit(fx, b), block: '' }),
  async (fx, { a, b }) =>
    changeRound(
      fx,
      roundOwner,
      await round(fx, a),
      b % 3 === 0 ? { state: b % 2 ? 'closed' : 'open' } : { due: day(b) },
    ),
  async (fx, { a, b, c }) =>
    extendUnit(fx, roundOwner, await round(fx, a), {
      unit: await roundUnit(fx, b),
      due: day(c + 90),
      reason: 'Bão',
    }),
  async (fx, { a, b, c }) => {
    const id = await oneOf(fx, 'select id from assessment', a)
    const where = await oneOf(fx, `select unit as id from assessment where id = '${id}'`, 0)
    const commands: readonly (readonly [Actor, Command])[] = [
      [officerOf(where), { act: 'declare', criterion: 'tasks', declared: { done: b % 50, of: 50 } }],
      [
        officerOf(where),
        { act: 'declare', criterion: 'plan', declared: { option: 'chậm' }, words: `Lời ${c}` },
      ],
      [officerOf(where), { act: 'submit' }],
      [headOf(where), { act: 'approve' }],
    ]
    return actOnAssessment(fx, ...commandAt(commands, c, id))
  },
]

const commandAt = (
  commands: readonly (readonly [Actor, Command])[],
  n: number,
  id: string,
): [Actor, string, Command] => {
  const [actor, command] = commands[n % commands.length]
  return [actor, id, command]
}

const houseActs: readonly RandomAct[] = [
  (fx, { a, b }) =>
    changeSettings(fx, administrator, {
      'digest-hour': String(a % 24),
      'help-desk': `Máy ${b % 5}`,
      'oidc-links-by-email': String(b % 2 === 0),
    }),
  async (fx, { a, b }) => {
    const route = { source: `10.0.0.${b % 9}`, destination: 'chiso.thu.vn' }
    const who = b % 2 === 0 ? { person: await person(fx, a), login: `nguoi${a}` } : {}
    return recordSignInAlone(fx, {
      outcome: b % 2 ? 'unknown-login' : 'signed-in',
      door: 'password',
      ...who,
      ...route,
    })
  },
  async (fx, { c }) => (c % 3 === 0 ? forgetStale(fx) : null),
  async (fx, { a }) => {
    const { rows } = await sql<{ chain: string; position: number; field: string }>`
      select chain, position, field from disclosure where erased_at is null order by 1, 2, 3`.execute(fx.db)
    const one = rows[a % Math.max(rows.length, 1)]
    return one && eraseWords(fx, administrator, { ...one, reason: 'Có dữ liệu cá nhân' })
  },
  async (fx, { a, c }) => {
    // Mostly on, now and then back; once in a while by more than a year.
    const by = c % 12 === 0 ? 400 * 24 : c % 5 === 0 ? -3 : a % 50
    fx.setClock(new Date(fx.now().getTime() + by * 3_600_000).toISOString())
  },
  async fx => sealTrail(fx),
]

/** Acts on everything that the trail tells of. */
export const randomActs: readonly RandomAct[] = [
  ...peopleActs,
  ...peopleActs,
  ...unitActs,
  ...roundActs,
  ...houseActs,
]

/** Whether an answer says that something was done. */
export const isDone = (answer: unknown): boolean =>
  typeof answer !== 'object' || answer === null || !('ok' in answer) || Reflect.get(answer, 'ok') === true
