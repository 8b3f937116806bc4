import assert from 'node:assert/strict'
import { assertClose } from './coinr.ts'
import {
  check,
  combiners,
  imputations,
  kurtosis,
  normalisers,
  present,
  skewness,
  treatments,
} from './engine.ts'

/** One recorded call: the function of COINr, the vector, the other arguments and what came out. */
export type Call = {
  readonly f: string
  readonly x: readonly (number | string | null)[]
  readonly args: Readonly<Record<string, unknown>>
  readonly out: unknown
}

const usual = { skewness: 2, kurtosis: 3.5 }

/** What each function of COINr is compared with, by its name. */
export const comparisons: Readonly<Record<string, (call: Call) => void>> = {
  n_minmax: call => {
    const [lower, upper] = numbers(call.args.l_u ?? [0, 100])
    normalised(call, 'min-max', { lower, upper })
  },
  n_zscore: call => {
    const [mean, deviation] = numbers(call.args.m_sd ?? [0, 1])
    normalised(call, 'z-score', { mean, deviation })
  },
  n_scaled: call => {
    const [low, high] = numbers(call.args.npara)
    normalised(call, 'scaled', { low, high, scale: call.args.scale_factor })
  },
  n_dist2max: call => normalised(call, 'distance-to-max', {}),
  n_dist2ref: call =>
    normalised(call, 'distance-to-reference', { unit: String(call.args.iref), cut: call.args.cap_max }),
  n_dist2targ: call =>
    normalised(call, 'distance-to-target', { target: call.args.targ, cut: call.args.cap_max }),
  n_fracmax: call => normalised(call, 'fraction-of-max', {}),
  n_rank: call => normalised(call, 'rank', { ties: tiesOf(call) }),
  n_borda: call => normalised(call, 'borda', { ties: tiesOf(call) }),
  n_prank: call => normalised(call, 'percentile-rank', { ties: tiesOf(call) }),
  n_goalposts: call => {
    const [low, high, scale] = numbers(call.args.gposts)
    normalised(call, 'goalposts', { low, high, scale, cut: call.args.trunc2posts })
  },
  skew: call => shaped(call, skewness(present(column(call.x))), check(column(call.x), usual).skewness),
  kurt: call => shaped(call, kurtosis(present(column(call.x))), check(column(call.x), usual).kurtosis),
  check_SkewKurt: call => {
    const out = record(call.out)
    const found = check(column(call.x), usual)
    assertClose([found.skewness, found.kurtosis], column([out.Skew, out.Kurt]), 'skewness, kurtosis')
    // COINr answers NA where there is nothing to judge; for us there is then nothing to treat.
    assert.equal(found.passes, out.Pass ?? true)
  },
  winsorise: call => {
    const out = record(call.out)
    const { winmax, force_win, skew_thresh, kurt_thresh } = call.args
    const treat = treatments.winsorise.bind(
      given({ most: winmax, always: force_win, skewness: skew_thresh, kurtosis: kurt_thresh }),
    )
    const treated = treat(column(call.x))
    assertClose(treated.column, column(list(out.x)), 'winsorised')
    assert.equal(treated.changed.length, out.nwin)
    const marks = call.x.map(() => '')
    for (const { row, from, to } of treated.changed) marks[row] = to < from ? 'winhi' : 'winlo'
    assert.deepEqual(marks, out.treated)
  },
  log_CT: call => treated(call, treatments.log.bind({})(column(call.x)).column),
  log_CT_orig: call => treated(call, treatments.log.bind({ plus: 'one' })(column(call.x)).column),
  log_CT_plus: call => treated(call, treatments.log.bind({ reflect: true })(column(call.x)).column),
  // Not one of ours: COINr returns the vector as it came and calls it treated, and the formula can turn the order around.
  log_GII: call => treated(call, column(call.x)),
  boxcox: ({ x, args, out }) => {
    const treat = treatments['box-cox'].bind(given({ lambda: args.lambda, shift: args.makepos }))
    assertClose(treat(column(x)).column, column(list(out)), 'Box–Cox')
  },
  i_mean: call => imputed(call, 'mean'),
  i_median: call => imputed(call, 'median'),
  i_mean_grp: call => imputed(call, 'group-mean'),
  i_median_grp: call => imputed(call, 'group-median'),
  a_amean: call => combined(call, combiners['weighted-mean'].bind({}).combine),
  a_gmean: call => combined(call, combiners['geometric-mean'].bind({}).combine),
  a_hmean: call => combined(call, combiners['harmonic-mean'].bind({}).combine),
  a_genmean: call => {
    if (call.args.p === 0) assert.throws(() => combiners['generalised-mean'].bind({ p: 0 }))
    else combined(call, combiners['generalised-mean'].bind({ p: call.args.p }).combine)
  },
}

function normalised({ x, args, out }: Call, name: keyof typeof normalisers, params: object): void {
  const sign = args.direction === -1 ? -1 : 1
  const facing = column(x).map(value => sign * value)
  const known = present(facing)
  const range = { low: Math.min(...known), high: Math.max(...known) }
  const setting = { sign, units: x.map((_, row) => String(row + 1)) } as const
  const scores = normalisers[name].bind(given(params)).apply(facing, range, setting)
  assertClose(scores, column(list(out)), name)
}

/** COINr answers NA when a value is missing unless told to skip it; we always skip what is missing. */
function shaped({ x, args, out }: Call, plain: number, fused: number): void {
  const skipped = args['na.rm'] !== true && x.includes(null)
  if (skipped) assert.equal(out, null)
  else assertClose([fused], column([out]), 'shape')
  if (!Number.isNaN(fused)) assertClose([fused], [plain], 'both ways to compute it')
}

const treated = ({ out }: Call, actual: Float64Array): void =>
  assertClose(actual, column(list(record(out).x)), 'treated')

function imputed({ x, args, out }: Call, name: keyof typeof imputations): void {
  const groups = args.f === undefined ? [] : list(args.f).map(group => (group === null ? '' : String(group)))
  assertClose(imputations[name].bind({})(column(x), groups).column, column(list(out)), name)
}

type Combining = (values: Float64Array, weights: Float64Array, count: number) => number

function combined({ f, x, args, out }: Call, combine: Combining): void {
  const rows = Array.from(x.keys()).filter(row => x[row] !== null)
  const values = Float64Array.from(rows, row => Number(x[row]))
  const weights = Float64Array.from(rows, row => numbers(args.w)[row])
  const score = rows.length === 0 ? Number.NaN : combine(values, weights, rows.length)
  if (f === 'a_genmean' && x.includes(null))
    assert.ok(Number.isFinite(score), 'defect 4: what is missing is skipped')
  else assertClose([score], [isError(out) ? Number.NaN : numberFrom(out)], f)
}

const tiesNames = { average: 'average', min: 'lowest', max: 'highest', first: 'first' } as const

const tiesOf = ({ args }: Call): string | undefined =>
  Object.entries(tiesNames).find(([name]) => name === args['ties.method'])?.[1]

/** Parameters without those that the call did not give. */
const given = (params: object): object =>
  Object.fromEntries(Object.entries(params).filter(([, value]) => value !== undefined))

const isError = (out: unknown): boolean => typeof out === 'object' && out !== null && 'error' in out

function list(value: unknown): readonly unknown[] {
  assert.ok(Array.isArray(value))
  return value
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  assert.ok(typeof value === 'object' && value !== null)
  return Object.fromEntries(Object.entries(value))
}

const numbers = (value: unknown): readonly number[] => list(value).map(numberFrom)
const numberFrom = (value: unknown): number => (typeof value === 'number' ? value : Number.NaN)
const column = (values: readonly unknown[]): Float64Array => Float64Array.from(values, numberFrom)
