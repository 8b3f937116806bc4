import assert from 'node:assert/strict'
import { indicatorsOf, readMeta } from './asem.ts'
import { assertClose, inOrder, oracle, readTable, readText, type Table } from './coinr.ts'
import {
  cronbachAlpha,
  kendall,
  pearson,
  place,
  profile,
  rankStatistics,
  sobolIndices,
  spearman,
} from './engine.ts'

const tables = ['inputs/ASEM_iData.csv', 'stages/06_aggregated.csv', 'stages/iMeta_sorted.csv']

oracle('stats.cronbach', "Cronbach's alpha of every group", [...tables, 'stats/cronbach.csv'], () => {
  const meta = readMeta()
  const [raw, aggregated] = [readTable('inputs/ASEM_iData.csv'), readTable('stages/06_aggregated.csv')]
  const expected = readTable('stats/cronbach.csv', 'group')
  for (const [row, group] of expected.units.entries()) {
    const level = expected.column('children_level')[row]
    const members = meta
      .filter(node => node.level === level && isBelow(node.code, group))
      .map(({ code }) => code)
    const [alphaRaw, alphaNorm] = [expected.column('alpha_raw')[row], expected.column('alpha_norm')[row]]
    if (!Number.isNaN(alphaRaw))
      assertClose([cronbachAlpha(members.map(raw.column))], [alphaRaw], `${group}, raw`)
    assertClose([cronbachAlpha(members.map(aggregated.column))], [alphaNorm], `${group}, normalised`)
  }

  function isBelow(code: string, group: string): boolean {
    const parent = meta.find(node => node.code === code)?.parent ?? ''
    return parent !== '' && (parent === group || isBelow(parent, group))
  }
})

oracle(
  'stats.unit',
  'the summary, strengths and weaknesses of India',
  [...tables, 'stats/unit_summary_IND.csv', 'stats/strengths_IND.csv', 'stats/weaknesses_IND.csv'],
  () => {
    const meta = readMeta()
    const aggregated = readTable('stages/06_aggregated.csv')
    const summary = readTable('stats/unit_summary_IND.csv', 'Code')
    const india = aggregated.units.indexOf('IND')
    for (const [row, code] of summary.units.entries()) {
      const scores = aggregated.column(code)
      assertClose([scores[india]], [summary.column('Score')[row]], code)
      assert.equal(place(scores, 'share')[india], summary.column('Rank')[row], code)
    }
    const raw = readTable('inputs/ASEM_iData.csv')
    const indicators = indicatorsOf(meta)
    const items = indicators.map(({ code, direction }) => raw.column(code).map(x => direction * x))
    const { strengths, weaknesses } = profile(items, raw.units.indexOf('IND'), 5)
    compareStandings(strengths, readTable('stats/strengths_IND.csv', 'Code'))
    compareStandings(weaknesses, readTable('stats/weaknesses_IND.csv', 'Code'))

    function compareStandings(ours: typeof strengths, expected: Table): void {
      assert.deepEqual(
        ours.map(({ item }) => indicators[item].code),
        expected.units,
      )
      assertClose(
        ours.map(standing => standing.rank),
        expected.column('Rank'),
        'ranks',
      )
      const values = ours.map(({ item }) => raw.column(indicators[item].code)[raw.units.indexOf('IND')])
      assertClose(values, expected.column('Value'), 'values')
    }
  },
)

for (const [kind, correlation] of [
  ['pearson', pearson],
  ['spearman', spearman],
  ['kendall', kendall],
] as const) {
  const file = `stats/corr_pillar_index_${kind}.csv`
  oracle(
    `stats.corr.${kind}`,
    'correlations of the pillars with the index',
    ['stages/06_aggregated.csv', file],
    () => {
      compareCorrelations(readTable(file, 'Var1'), readTable('stages/06_aggregated.csv'), correlation)
    },
  )
}

oracle(
  'stats.corr.raw_pairwise',
  'Pearson correlations over the rows that both indicators have',
  ['inputs/ASEM_iData.csv', 'stats/corr_raw_pairwise.csv'],
  () => {
    // A square table without names of rows: they stand in the order of its columns, of which `Bord` is the first.
    const [expected, data] = [
      readTable('stats/corr_raw_pairwise.csv', 'Bord'),
      readTable('inputs/ASEM_iData.csv'),
    ]
    const names = ['Bord', ...expected.names]
    for (const a of names) {
      assertClose(
        names.map(b => pearson(data.column(b), data.column(a))),
        expected.column(a),
        a,
      )
    }
  },
)

function compareCorrelations(expected: Table, data: Table, correlation: typeof pearson): void {
  const [others, values] = [expected.text('Var2'), expected.column('Correlation')]
  assert.ok(values.length > 0)
  const ours = expected.units.map((name, i) => correlation(data.column(name), data.column(others[i])))
  assertClose(ours, values, 'correlations')
}

const runs = 'sensitivity/UA_N100_seed2024'

oracle(
  'sensitivity.UA',
  'the nominal ranks and the statistics of the ranks of 100 replicates (the replicates themselves are not recomputed)',
  ['nominal', 'scores', 'ranks', 'rank_stats'].map(name => `${runs}/${name}.csv`),
  () => {
    const [scores, ranks] = [readTable(`${runs}/scores.csv`), readTable(`${runs}/ranks.csv`)]
    const [nominal, expected] = [readTable(`${runs}/nominal.csv`), readTable(`${runs}/rank_stats.csv`)]
    const replicates = ranks.names.filter(name => name.startsWith('r_'))
    assert.equal(replicates.length, 100)
    const placed = replicates.map(name => place(scores.column(name), 'share'))
    for (const [i, name] of replicates.entries()) assertClose(placed[i], ranks.column(name), name)
    const first = place(nominal.column('Score'), 'share')
    assertClose(first, nominal.column('Rank'), 'nominal ranks')
    const ours = rankStatistics(first, placed)
    const of = (name: string): Float64Array => inOrder(expected.column(name), expected.units, nominal.units)
    assertClose(ours.nominal, of('Nominal'), 'nominal')
    assertClose(ours.mean, of('Mean'), 'mean')
    assertClose(ours.median, of('Median'), 'median')
    assertClose(ours.low, of('Q5'), '5 %')
    assertClose(ours.high, of('Q95'), '95 %')
  },
)

type Ishigami = {
  readonly N: number
  readonly variance: number
  readonly indices: { readonly Si: readonly number[]; readonly STi: readonly number[] }
}

oracle(
  'sensitivity.SA_estimate',
  'first-order and total indices of the Ishigami function',
  ['sensitivity/ishigami_design.csv', 'sensitivity/ishigami.json'],
  () => {
    const expected: Ishigami = JSON.parse(readText('sensitivity/ishigami.json'))
    const ours = sobolIndices(readTable('sensitivity/ishigami_design.csv', 'V1').column('y'), expected.N)
    assertClose([ours.variance], [expected.variance], 'variance')
    assertClose(ours.first, expected.indices.Si, 'first order')
    assertClose(ours.total, expected.indices.STi, 'total')
  },
)
