import {
  checkEdition,
  columnOf,
  compile,
  compute,
  type Observations,
  type Program,
  random,
  ranksOf,
} from '@thuocdo/engine'

const name = (text: string) => ({ vi: text, en: text })

/** A relative index of `count` indicators in groups of ten, min–max and weighted means: the shape of the reference's builds. */
export function madeUpProgram(count: number, prepare: object = {}): Program {
  const groups = Array.from({ length: Math.ceil(count / 10) }, (_, g) => ({
    code: `g${g}`,
    name: name(`group ${g}`),
    weight: 1,
    combine: { method: 'weighted-mean' },
    children: Array.from({ length: Math.min(10, count - 10 * g) }, (_, i) => leaf(10 * g + i)),
  }))
  const checked = checkEdition({
    index: 'bench',
    edition: '1',
    kind: 'model',
    status: 'model',
    title: name('bench'),
    publisher: name('bench'),
    period: '2025',
    units: { register: 'provinces', on: '2025-01-01' },
    sources: [{ id: 'us', title: name('made up'), credit: 'made up' }],
    rounding: { decimals: 2, mode: 'half-up' },
    rank: { basis: 'unrounded', ties: 'share' },
    classes: { none: name('none') },
    prepare,
    tree: { code: 'all', name: name('all'), combine: { method: 'weighted-mean' }, children: groups },
  })
  if (!checked.ok) throw new Error(checked.problems.map(p => p.words.en).join('\n'))
  return compile(checked.value)
}

const leaf = (i: number) => ({
  code: `i${i}`,
  name: name(`indicator ${i}`),
  weight: 1 + (i % 3),
  direction: i % 4 === 0 ? 'negative' : 'positive',
  normalise: { method: 'min-max', lower: 0, upper: 100 },
})

/** Seeded observations of so many units; `missingEvery` leaves every so-manieth cell empty. */
export function madeUpObservations(
  program: Program,
  units: number,
  blocks: (unit: number) => string,
  missingEvery = 0,
): Observations {
  const draw = random(766)
  const codes = program.nodes.filter(({ work }) => work.kind !== 'group').map(({ code }) => code)
  const column = (c: number) =>
    columnOf(
      Float64Array.from({ length: units }, (_, u) =>
        missingEvery && (u * 7 + c) % missingEvery === 0 ? Number.NaN : draw() ** 3 * 100,
      ),
    )
  return {
    period: '2025',
    units: Array.from({ length: units }, (_, u) => `u${u}`),
    blocks: Array.from({ length: units }, (_, u) => blocks(u)),
    columns: new Map(codes.map((code, c) => [code, column(c)])),
  }
}

/** The whole way from observations to ranks. */
export function scoreAndRank(program: Program, observations: Observations): Int32Array {
  return ranksOf(compute(program, observations))
}
