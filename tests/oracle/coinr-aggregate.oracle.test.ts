import assert from 'node:assert/strict'
import { asemEdition, indicatorsOf, type Meta, observe, readMeta } from './asem.ts'
import { assertClose, oracle, readTable, readText } from './coinr.ts'
import { compile, compute, effectiveWeights, firstComponent, rank, weighings } from './engine.ts'

type Weight = (meta: Meta) => number

const aggregations: readonly (readonly [string, string, object, string])[] = [
  ['amean', 'the arithmetic mean', { method: 'weighted-mean' }, 'stages/weights_original.csv'],
  ['gmean', 'the geometric mean', { method: 'geometric-mean' }, 'stages/weights_original.csv'],
  ['hmean', 'the harmonic mean', { method: 'harmonic-mean' }, 'stages/weights_original.csv'],
  [
    'amean_customw',
    'the arithmetic mean with weights of its own',
    { method: 'weighted-mean' },
    'aggregate/weights_custom.csv',
  ],
]

for (const [file, sentence, combine, weights] of aggregations) {
  const [scores, ranks] = [`aggregate/${file}.csv`, `aggregate/${file}_ranks.csv`]
  oracle(
    `aggregate.${file}`,
    `${sentence} at every level, through a framework of the ASEM shape`,
    ['stages/05_normalised.csv', 'stages/iMeta_sorted.csv', weights, scores, ranks],
    () => compareAggregated(normalisedFrom1To100, combine, weightsOf(weights), scores, ranks),
  )
}

// The manifest prints the threshold with 15 digits, above two thirds; the call was made with two thirds.
for (const [file, enough] of [
  ['none', 0],
  ['t067', 2 / 3],
] as const) {
  const scores = `missing/a_amean_${file}.csv`
  oracle(
    `missing.a_amean.${file}`,
    enough === 0
      ? 'a group without some of its parts is the mean of the others'
      : 'a group with less than two thirds of its parts has no score',
    ['missing/normalised_with_NA.csv', 'stages/iMeta_sorted.csv', scores],
    () =>
      compareAggregated(
        () => readTable('missing/normalised_with_NA.csv'),
        { method: 'weighted-mean', enough },
        ({ weight }) => weight,
        scores,
      ),
  )
}

/** `normalise/minmax_1_100.csv` is not in the folder: it is 1 + 0.99 times the normalised table from 0 to 100. */
function normalisedFrom1To100() {
  const table = readTable('stages/05_normalised.csv')
  return { ...table, column: (name: string) => table.column(name).map(x => 1 + 0.99 * x) }
}

function compareAggregated(
  read: () => ReturnType<typeof readTable>,
  combine: object,
  weight: Weight,
  scoreFile: string,
  rankFile?: string,
): void {
  const meta = readMeta()
  const edition = asemEdition(meta, { leaf: () => ({ normalise: { method: 'none' } }), combine, weight })
  const [table, expected] = [read(), readTable(scoreFile)]
  const names = indicatorsOf(meta).map(({ code }) => code)
  const { program, scores } = compute(compile(edition), observe(table, names, expected.units))
  const blocks = expected.units.map(() => '')
  const ranks = rankFile === undefined ? undefined : readTable(rankFile)
  for (const code of expected.names) {
    const ours = scores[program.position.get(code) ?? -1]
    assertClose(ours, expected.column(code), code)
    if (ranks) assertClose(rank(ours, blocks, edition), ranks.column(code), `ranks of ${code}`)
  }
}

function weightsOf(file: string): Weight {
  const table = readTable(file, 'iCode')
  const weights = table.column('Weight')
  return ({ code }) => weights[table.units.indexOf(code)]
}

oracle(
  'weights.effective',
  'the share of every node in the index',
  ['stages/weights_original.csv', 'stages/iMeta_sorted.csv', 'weights/effective_weights.csv'],
  () => {
    const nodes = readMeta().toSorted((a, b) => a.level - b.level)
    const weight = weightsOf('stages/weights_original.csv')
    const parents = nodes.map(({ parent }) => nodes.findIndex(({ code }) => code === parent))
    const shares = effectiveWeights(parents, nodes.map(weight))
    const expected = readTable('weights/effective_weights.csv', 'iCode')
    const ours = expected.units.map(code => shares[nodes.findIndex(node => node.code === code)])
    assertClose(ours, expected.column('EffWeight'), 'effective weights')
  },
)

type Component = { readonly rows: readonly string[]; readonly values: readonly (readonly number[])[] }
type Components = Readonly<Record<string, { readonly sdev: readonly number[]; readonly loadings: Component }>>

for (const [name, table] of [
  ['Raw', 'inputs/ASEM_iData.csv'],
  ['Normalised', 'stages/05_normalised.csv'],
] as const) {
  const file = `weights/pca_${name}_L1.json`
  oracle(
    `weights.pca_${name}_L1`,
    'the first principal component of every pillar, up to its sign',
    [table, file],
    () => {
      const data = readTable(table)
      const groups: Components = JSON.parse(readText(file))
      for (const [group, { sdev, loadings }] of Object.entries(groups)) {
        const columns = loadings.rows.map(data.column)
        const first = firstComponent(columns)
        const recorded = loadings.values.map(([x]) => x)
        const sign = recorded.reduce((a, b) => a + b, 0) < 0 ? -1 : 1
        assertClose(
          first.loadings,
          recorded.map(x => sign * x),
          group,
          1e-8,
        )
        assertClose([first.share * columns.length], [sdev[0] ** 2], `variance of ${group}`, 1e-8)
        const weights = weighings.pca.bind({})(columns, new Float64Array(0))
        const negative = recorded.some(x => sign * x < 0)
        assert.equal(weights.ok, !negative, 'defect 10: weights that would be negative are refused')
      }
    },
  )
}
