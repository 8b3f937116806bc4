import {
  because,
  type Column,
  checkEdition,
  classify,
  compile,
  compute,
  missingCode,
  type Observations,
  type Program,
  type Random,
  type Result,
  random,
  ranksOf,
} from '@thuocdo/engine'

const both = (text: string) => ({ vi: text, en: text })

type Kind = { readonly rule: object; readonly fill: (next: Random) => Cell }
type Cell = { readonly amount: number; readonly base?: number; readonly counts?: readonly number[] }

const whole = (next: Random, below: number): number => Math.floor(below * next())

/** Every kind of rule once, with how its cells are made up. */
const kinds: readonly Kind[] = [
  { rule: { kind: 'options', options: { a: 1, b: 0.5, c: 0 } }, fill: next => ({ amount: whole(next, 3) }) },
  {
    rule: {
      kind: 'steps',
      bands: [
        { gt: 90, points: 1 },
        { gte: 70, lte: 90, points: 0.5 },
        { lt: 70, points: 0 },
      ],
    },
    fill: next => ({ amount: 60 + 40 * next() }),
  },
  { rule: { kind: 'linear', floor: 0, target: 100 }, fill: next => ({ amount: 100 * next() }) },
  {
    rule: { kind: 'ratio', fullAt: 0.9 },
    fill: next => {
      const base = 1 + whole(next, 400)
      return { base, amount: whole(next, base + 1) }
    },
  },
  { rule: { kind: 'per-item', each: 0.25 }, fill: next => ({ amount: whole(next, 6) }) },
  { rule: { kind: 'deduct', each: 0.25 }, fill: next => ({ amount: whole(next, 4) }) },
  { rule: { kind: 'given' }, fill: next => ({ amount: next() }) },
  {
    rule: { kind: 'survey-options', options: { A: 1, B: 0.6, C: 0.2, D: 0 } },
    fill: next => {
      const counts = [1 + whole(next, 60), whole(next, 40), whole(next, 20), whole(next, 10)]
      return { counts, amount: counts.reduce((a, b) => a + b, 0) }
    },
  },
  { rule: { kind: 'group-mean', atOrAbove: 1 }, fill: next => ({ amount: 50 + 50 * next() }) },
  {
    rule: { kind: 'given-of-base' },
    fill: next => {
      const base = 0.5 + whole(next, 2) / 2
      return { base, amount: base * next() }
    },
  },
]

const fields = Array.from({ length: 9 }, (_, field) => `${field + 1}`)
const blocks = Array.from({ length: 41 }, (_, block) => `b${block}`)
const leaf = (field: number, i: number) => ({
  code: `${fields[field]}.${i + 1}`,
  name: both('x'),
  max: 1,
  rule: kinds[i % kinds.length].rule,
})

/** A made-up index of points: 9 fields of 10 criteria with every kind of rule, re-based, in 41 blocks, with vetoes. */
export function pointsProgram(): Program {
  const checked = checkEdition({
    index: 'made-up',
    edition: '1',
    kind: 'model',
    status: 'model',
    title: both('Made up'),
    publisher: both('Nobody'),
    period: '2025',
    units: { register: 'provinces', on: '2025-01-01' },
    sources: [{ id: 'us', title: both('Ours'), credit: 'Thước Đo' }],
    rounding: { decimals: 2, mode: 'half-up' },
    measure: 'percent',
    rank: { basis: 'unrounded', ties: 'share' },
    blocks: blocks.map((code, b) => ({
      code,
      name: both(code),
      ...(b % 4 === 0 && { notApplicable: [{ of: ['9', '3.2'], reason: both('not its task') }] }),
    })),
    classes: [
      {
        of: ['all'],
        method: 'bands',
        status: 'model',
        bands: [
          { label: both('A'), gte: 60 },
          { label: both('B'), gte: 50, lt: 60 },
          { label: both('C'), lt: 50 },
        ],
        limits: [{ when: { kind: 'zero-points', among: ['1'] }, highest: 'B', reason: both('no zero') }],
      },
    ],
    missing: { 'not-submitted': 'zero' },
    tree: {
      code: 'all',
      name: both('All'),
      rebase: { variant: 'total' },
      caps: { bonus: 3, penalty: 3 },
      children: [
        ...fields.map((code, field) => ({
          code,
          name: both(code),
          ...(field % 3 === 1 && { rebase: { variant: 'part' } }),
          children: kinds.map((_, i) => leaf(field, i)),
        })),
        { code: 'bonus', name: both('bonus'), role: 'bonus', max: 3, rule: { kind: 'per-item', each: 1 } },
        {
          code: 'penalty',
          name: both('penalty'),
          role: 'penalty',
          max: 3,
          rule: { kind: 'per-item', each: 1 },
        },
        {
          code: 'above-mean',
          name: both('above the mean'),
          role: 'bonus',
          max: 1,
          rule: { kind: 'group-mean', of: '1', atOrAbove: 1 },
        },
      ],
    },
  })
  if (!checked.ok) throw new Error(checked.problems.map(p => `${p.at.join('.')}: ${p.words.en}`).join('\n'))
  return compile(checked.value)
}

/** Made-up observations for it: one cell in fifty was not submitted, one in fifty does not apply. */
export function pointsObservations({ nodes }: Program, units: number): Observations {
  const next = random(3)
  const made = nodes.flatMap(({ code, work }) => {
    if (work.kind !== 'absolute' || work.compared !== undefined) return []
    const kind = kinds.find(({ rule }) => Reflect.get(rule, 'kind') === kindOf(code)) ?? kinds[4]
    return [[code, columnOf(kind, units, next)] as const]
  })
  return {
    period: '2025',
    units: Array.from({ length: units }, (_, u) => `u${u}`),
    blocks: Array.from({ length: units }, (_, u) => blocks[u % blocks.length]),
    columns: new Map(made),
  }
}

const kindOf = (code: string): unknown =>
  Reflect.get(kinds[(Number(code.split('.')[1] ?? 5) - 1) % kinds.length].rule, 'kind')

function columnOf({ fill }: Kind, units: number, next: Random): Column {
  const cells = Array.from({ length: units }, () => fill(next))
  const missing = Uint8Array.from(cells, () => {
    const x = next()
    return x < 0.02 ? missingCode('not-submitted') : x < 0.04 ? missingCode('not-applicable') : 0
  })
  const of = (read: (cell: Cell) => number | undefined) =>
    Float64Array.from(cells, (cell, u) => (missing[u] === 0 ? (read(cell) ?? Number.NaN) : Number.NaN))
  const [{ base, counts }] = cells
  return {
    amounts: of(cell => cell.amount),
    missing,
    ...(base !== undefined && { bases: of(cell => cell.base) }),
    ...(counts && { counts: counts.map((_, i) => of(cell => cell.counts?.[i])) }),
  }
}

/** From parsed observations to scores, ranks within blocks and classes. */
export function scoreRankClassify(program: Program, observations: Observations): Result {
  const result = compute(program, observations)
  ranksOf(result)
  classify(result)
  return result
}

/** The because-tree of every unit, with the sentence of every node in both languages. Returns how many nodes were told. */
export function explainAll(result: Result): number {
  let told = 0
  for (let unit = 0; unit < result.units.length; unit++) told += count(because(result, unit))
  return told
}

const count = (tree: ReturnType<typeof because>): number =>
  tree.parts.reduce(
    (all, part) => all + count(part),
    tree.words.vi.length > 0 && tree.words.en.length > 0 ? 1 : 0,
  )
