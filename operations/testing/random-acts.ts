import { type Actor, type Command, registerOf } from '@thuocdo/engine'
import { sql } from '@thuocdo/store'
import { actOnAssessment } from '../assess/act-on-assessment.ts'
import { addEvidence } from '../evidence/add-evidence.ts'
import { withdrawEvidence } from '../evidence/withdraw-evidence.ts'
import { changeRound } from '../rounds/change-round.ts'
import { extendUnit } from '../rounds/extend-unit.ts'
import { openAssessment } from '../rounds/open-assessment.ts'
import { openRound } from '../rounds/open-round.ts'
import { changeSettings } from '../settings/change-settings.ts'
import { forgetStale } from '../sign-in/forget-stale.ts'
import { recordSignInAlone } from '../sign-in/record-sign-in.ts'
import { eraseWords } from '../trail/erase-words.ts'
import { sealTrail } from '../trail/seal-trail.ts'
import { changeMap } from '../units/change-map.ts'
import { addDivision, endDivision } from '../units/divisions.ts'
import { importRegister } from '../units/import-register.ts'
import type { LineageAct } from '../units/lineage-act.ts'
import { administrator, roundOwner } from './actors.ts'
import { basis, comingDay, oneOf, person, type RandomAct, round, roundUnit, unit } from './chance.ts'
import { headOf, officerOf } from './opened-round.ts'
import { randomPeopleActs } from './random-people.ts'

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
    const [one, two, on] = [await unit(fx, a), await unit(fx, b), comingDay(fx, c)]
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
      ...(b % 2 === 0 && { file, issued: comingDay(fx, a), number: `${b}/BC` }),
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
      ...(c % 2 === 0 && { due: comingDay(fx, 100) }),
    })
  },
  async (fx, { a, b }) =>
    openAssessment(fx, roundOwner, await round(fx, a), { unit: await unit(fx, b), block: '' }),
  async (fx, { a, b }) =>
    changeRound(
      fx,
      roundOwner,
      await round(fx, a),
      b % 3 === 0 ? { state: b % 2 ? 'closed' : 'open' } : { due: comingDay(fx, b) },
    ),
  async (fx, { a, b, c }) =>
    extendUnit(fx, roundOwner, await round(fx, a), {
      unit: await roundUnit(fx, b),
      due: comingDay(fx, c + 90),
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
  ...randomPeopleActs,
  ...randomPeopleActs,
  ...unitActs,
  ...roundActs,
  ...houseActs,
]

/** Whether an answer says that something was done. */
export const isDone = (answer: unknown): boolean =>
  typeof answer !== 'object' || answer === null || !('ok' in answer) || Reflect.get(answer, 'ok') === true
