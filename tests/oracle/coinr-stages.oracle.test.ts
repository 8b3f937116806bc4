import assert from 'node:assert/strict'
import { asemEdition, asemFiles, indicatorsOf, observe, readMeta } from './asem.ts'
import { assertClose, inOrder, oracle, readTable, type Table } from './coinr.ts'
import {
  availability,
  compile,
  compute,
  denominate,
  enoughKnown,
  imputations,
  rank,
  treatments,
} from './engine.ts'

const grouping = 'EurAsia_group'

oracle(
  'stage.Denominated',
  'indicators with a denominator are divided by it',
  [...asemFiles, 'stages/01_denominated.csv'],
  () => {
    const [data, expected] = [readTable('inputs/ASEM_iData.csv'), readTable('stages/01_denominated.csv')]
    for (const { code, denominator } of indicatorsOf(readMeta())) {
      const column = data.column(code)
      const divided = denominator === '' ? column : denominate(column, data.column(denominator))
      assertClose(inOrder(divided, data.units, expected.units), expected.column(code), code)
    }
  },
)

oracle(
  'stage.Imputed',
  'holes are filled with the mean of the group',
  [...asemFiles, 'stages/01_denominated.csv', 'stages/02_imputed.csv'],
  () => {
    const [before, after] = [readTable('stages/01_denominated.csv'), readTable('stages/02_imputed.csv')]
    const groups = labelOf(readTable('inputs/ASEM_iData.csv'), grouping, before.units)
    const impute = imputations['group-mean'].bind({})
    for (const name of before.names) {
      const { column, imputed } = impute(before.column(name), groups)
      assertClose(column, after.column(name), name)
      assert.deepEqual(
        imputed,
        Array.from(before.column(name).keys()).filter(row => Number.isNaN(before.column(name)[row])),
      )
    }
  },
)

oracle(
  'stage.Screened',
  'every unit has at least nine tenths of its values and stays',
  ['stages/02_imputed.csv', 'stages/03_screened.csv', 'stages/03_screened_DataSummary.csv'],
  () => {
    const [before, after] = [readTable('stages/02_imputed.csv'), readTable('stages/03_screened.csv')]
    const summary = readTable('stages/03_screened_DataSummary.csv')
    const columns = before.names.map(before.column)
    assertClose(availability(columns, before.units.length), summary.column('Dat_Avail'), 'availability')
    const kept = enoughKnown(columns, before.units.length, 0.9)
    assert.deepEqual(
      kept.map(row => before.units[row]),
      after.units,
    )
    for (const name of before.names)
      assertClose(
        Float64Array.from(kept, row => before.column(name)[row]),
        after.column(name),
        name,
      )
  },
)

oracle(
  'stage.Treated',
  'outliers are drawn in, and the same points are reported',
  [
    'stages/03_screened.csv',
    'stages/04_treated.csv',
    'stages/04_treated_details.csv',
    'stages/04_treated_points.csv',
  ],
  () => {
    const [before, after] = [readTable('stages/03_screened.csv'), readTable('stages/04_treated.csv')]
    const points = readTable('stages/04_treated_points.csv')
    const details = readTable('stages/04_treated_details.csv', 'iCode')
    const treat = treatments['skew-kurtosis'].bind({ most: 5 })
    for (const name of before.names) {
      const treated = treat(before.column(name))
      assertClose(treated.column, after.column(name), name)
      const marks = points.text(name).flatMap((mark, row) => (mark === '' ? [] : [row]))
      assert.deepEqual(
        treated.changed.map(({ row }) => row),
        marks,
        name,
      )
      const row = details.units.indexOf(name)
      for (const [i, { skewness, kurtosis, passes }] of treated.checks.entries()) {
        const found = ['Skew', 'Kurt'].map(what => details.column(`check_SkewKurt${i}.${what}`)[row])
        assertClose([skewness, kurtosis], found, `${name} after step ${i}`)
        assert.equal(String(passes).toUpperCase(), details.text(`check_SkewKurt${i}.Pass`)[row], name)
      }
    }
  },
)

const pipelineFiles = [
  ...asemFiles,
  'stages/04_treated.csv',
  'stages/05_normalised.csv',
  'stages/06_aggregated.csv',
  'stages/07_results_Aggs_ranks.csv',
  'stages/07_results_Aggs_groupranks_EurAsia.csv',
]

/** The whole chain, from the raw table to the index, as one framework of ours. */
function wholeChain() {
  const meta = readMeta()
  const data = readTable('inputs/ASEM_iData.csv')
  const edition = asemEdition(meta, {
    leaf: ({ direction, denominator }) => ({
      normalise: { method: 'min-max', lower: 0, upper: 100 },
      direction: direction === 1 ? 'positive' : 'negative',
      ...(denominator !== '' && { per: denominator }),
    }),
    combine: { method: 'weighted-mean' },
    prepare: {
      impute: { method: 'group-mean', by: grouping },
      screen: { atLeast: 0.9 },
      treat: { method: 'skew-kurtosis', most: 5 },
    },
  })
  const names = indicatorsOf(meta).flatMap(({ code, denominator }) =>
    denominator === '' ? [code] : [code, denominator],
  )
  const units = readTable('stages/06_aggregated.csv').units
  return {
    edition,
    result: compute(compile(edition), observe(data, [...new Set(names)], units, [grouping])),
    meta,
    data,
    units,
  }
}

oracle(
  'stage.Normalised',
  'the framework of the ASEM shape gives the same normalised indicators',
  pipelineFiles,
  () => {
    const { result, meta } = wholeChain()
    const [treated, expected] = [readTable('stages/04_treated.csv'), readTable('stages/05_normalised.csv')]
    for (const { code } of indicatorsOf(meta)) {
      assertClose(result.stages.get(code)?.prepared ?? [], treated.column(code), `${code}, treated`)
      assertClose(scoresOf(result, code), expected.column(code), code)
    }
  },
)

oracle(
  'stage.Aggregated',
  'the framework of the ASEM shape gives the same pillars, sub-indices, index and ranks',
  pipelineFiles,
  () => {
    const { edition, result, meta, units } = wholeChain()
    const [scores, ranks] = [
      readTable('stages/06_aggregated.csv'),
      readTable('stages/07_results_Aggs_ranks.csv'),
    ]
    for (const { code, level } of meta) {
      assertClose(scoresOf(result, code), scores.column(code), code)
      if (level > 1) {
        const expected = inOrder(ranks.column(code), ranks.units, units)
        assertClose(
          rank(
            scoresOf(result, code),
            units.map(() => ''),
            edition,
          ),
          expected,
          `ranks of ${code}`,
        )
      }
    }
  },
)

oracle('stage.groupranks', 'ranks within Europe and within Asia', pipelineFiles, () => {
  const { edition, result, meta, data, units } = wholeChain()
  const ranks = readTable('stages/07_results_Aggs_groupranks_EurAsia.csv')
  const blocks = labelOf(data, grouping, units)
  for (const { code } of meta.filter(({ level }) => level > 1)) {
    assertClose(
      rank(scoresOf(result, code), blocks, edition),
      inOrder(ranks.column(code), ranks.units, units),
      code,
    )
  }
})

function scoresOf(result: ReturnType<typeof compute>, code: string): Float64Array {
  const position = result.program.position.get(code)
  assert.ok(position !== undefined, `${code} is computed`)
  return result.scores[position]
}

const labelOf = (table: Table, name: string, units: readonly string[]): readonly string[] =>
  units.map(unit => table.text(name)[table.units.indexOf(unit)])
