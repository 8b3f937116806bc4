import assert from 'node:assert/strict'
import { indicatorsOf, readMeta } from './asem.ts'
import { assertClose, oracle, readTable } from './coinr.ts'
import { directed, imputations, normalisers, type Range, treatments } from './engine.ts'

for (const [variant, most] of [
  ['default', 5],
  ['winmax1', 1],
] as const) {
  oracle(
    `treat.${variant}`,
    `outliers with at most ${most} points drawn in, else the logarithm`,
    [
      'stages/03_screened.csv',
      `treat/${variant}.csv`,
      `treat/${variant}_details.csv`,
      `treat/${variant}_points.csv`,
    ],
    () => compareTreatment(variant, most),
  )
}

function compareTreatment(variant: string, most: number): void {
  const [before, after] = [readTable('stages/03_screened.csv'), readTable(`treat/${variant}.csv`)]
  const points = readTable(`treat/${variant}_points.csv`)
  const details = readTable(`treat/${variant}_details.csv`, 'iCode')
  const treat = treatments['skew-kurtosis'].bind({ most })
  for (const name of before.names) {
    const { column, changed, checks } = treat(before.column(name))
    assertClose(column, after.column(name), name)
    const row = details.units.indexOf(name)
    const recorded = [0, 1, 2].filter(i => details.names.includes(`check_SkewKurt${i}.Skew`))
    const shapes = recorded
      .map(i => details.column(`check_SkewKurt${i}.Skew`)[row])
      .filter(x => !Number.isNaN(x))
    assertClose(
      checks.map(({ skewness }) => skewness),
      shapes,
      `skewness of ${name}`,
    )
    assert.equal(
      checks[checks.length - 1].passes,
      lastPass(details.text, recorded, row),
      `${name} passes in the end`,
    )
    // COINr marks `winhi+log_CT` where it drew points in and then undid that; only the logarithm is left in the column.
    const how = points
      .text(name)
      .flatMap(mark => (mark === '' ? [] : [mark.includes('log') ? 'log' : 'winsorised']))
    assert.deepEqual(
      changed.map(change => change.how),
      how,
      `how ${name} was changed`,
    )
  }
}

const lastPass = (
  text: (name: string) => readonly string[],
  recorded: readonly number[],
  row: number,
): boolean => recorded.map(i => text(`check_SkewKurt${i}.Pass`)[row]).findLast(mark => mark !== '') === 'TRUE'

oracle(
  'impute.mean',
  'holes are filled with the mean',
  ['stages/01_denominated.csv', 'impute/mean.csv'],
  () => {
    const [before, after] = [readTable('stages/01_denominated.csv'), readTable('impute/mean.csv')]
    for (const name of before.names)
      assertClose(imputations.mean.bind({})(before.column(name)).column, after.column(name), name)
  },
)

oracle(
  'impute.median_grp',
  'holes are filled with the median of the group',
  ['stages/01_denominated.csv', 'impute/median_grp.csv', 'inputs/ASEM_iData.csv'],
  () => {
    const [before, after] = [readTable('stages/01_denominated.csv'), readTable('impute/median_grp.csv')]
    const data = readTable('inputs/ASEM_iData.csv')
    const groups = before.units.map(unit => data.text('EurAsia_group')[data.units.indexOf(unit)])
    const impute = imputations['group-median'].bind({})
    for (const name of before.names)
      assertClose(impute(before.column(name), groups).column, after.column(name), name)
  },
)

const whole = [
  ['minmax_0_100', 'min-max', { lower: 0, upper: 100 }],
  ['zscore_0_1', 'z-score', {}],
  ['rank', 'rank', {}],
  ['borda', 'borda', {}],
  ['prank', 'percentile-rank', {}],
] as const

for (const [file, name, params] of whole) {
  oracle(
    `normalise.${file}`,
    `the whole table by ${name}, with directions`,
    ['stages/04_treated.csv', 'stages/iMeta_sorted.csv', `normalise/${file}.csv`],
    () => compareNormalised(`normalise/${file}.csv`, name, () => params),
  )
}

oracle(
  'normalise.iMeta.n_goalposts',
  'every indicator between posts of its own, written in natural units',
  [
    'stages/04_treated.csv',
    'stages/iMeta_sorted.csv',
    'normalise/iMeta_params.csv',
    'normalise/iMeta_n_goalposts.csv',
  ],
  () => {
    const posts = readTable('normalise/iMeta_params.csv', 'iCode')
    compareNormalised('normalise/iMeta_n_goalposts.csv', 'goalposts', code => {
      const of = (name: string): number => posts.column(`goalpost_${name}`)[posts.units.indexOf(code)]
      const cut = posts.text('goalpost_trunc2posts')[posts.units.indexOf(code)] === 'TRUE'
      return { low: of('lower'), high: of('upper'), scale: of('scale'), cut }
    })
  },
)

function compareNormalised(
  file: string,
  name: keyof typeof normalisers,
  params: (code: string) => object,
): void {
  const [before, after] = [readTable('stages/04_treated.csv'), readTable(file)]
  for (const { code, direction } of indicatorsOf(readMeta())) {
    const column = before.column(code)
    const range: Range = { low: Math.min(...column), high: Math.max(...column) }
    const facing = column.map(x => direction * x)
    const setting = { sign: direction, units: before.units }
    const scores = normalisers[name].bind(params(code)).apply(facing, directed(range, direction), setting)
    assertClose(scores, after.column(code), code)
  }
}
