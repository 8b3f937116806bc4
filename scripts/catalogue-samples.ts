import type { classifiers, combiners, Words } from '@thuocdo/engine'
import {
  type Condition,
  type Impute,
  type NormaliseExample,
  place,
  type Rule,
  type TieRule,
  type Treat,
  type Weigh,
} from '@thuocdo/engine'
import { column, flow, number, table } from './catalogue-text.ts'

type Bind<Bound> = { readonly bind: (params: unknown) => Bound }

const none = Number.NaN
const written = (params: object): string => (Object.keys(params).length === 0 ? '' : `\`${flow(params)}\``)

/** The examples that a rule brings itself, each with its sentence in both languages. */
export const ruleTable = ({ examples, bind }: Rule): string =>
  table(
    ['tham số · parameters', 'max', 'giá trị · value', 'điểm · points', 'vì sao · why'],
    examples.map(({ params, max, x, of = none, counts, points }) => {
      const bound = bind(params, max)
      const { vi, en } = bound.because(x, of, counts)
      const input = counts ? counts.join(' / ') : inputText(bound.options, x, of)
      return [written(params), max, input, number(points), `${vi} · ${en}`]
    }),
  )

const inputText = (options: readonly string[], x: number, of: number): string =>
  options[x] ?? (Number.isNaN(of) ? number(x) : `${number(x)} / ${number(of)}`)

/** The examples that a way to normalise brings itself. */
export const normaliseTable = (examples: readonly NormaliseExample[]): string =>
  table(
    ['tham số · parameters', 'chiều · direction', 'giá trị · values', 'điểm · scores'],
    examples.map(({ params, column: values, sign, scores }) => [
      written(params),
      sign === -1 ? 'negative' : 'positive',
      column(values),
      column(scores),
    ]),
  )

/** What becomes of the parts 2, 4 and 8 with the weights 0.5, 0.25 and 0.25. */
export function combineTable(name: string, entry: (typeof combiners)[keyof typeof combiners]): string {
  const [parts, weights] = [Float64Array.of(2, 4, 8), Float64Array.of(0.5, 0.25, 0.25)]
  const params = sampleParams[name] ?? {}
  const score = entry.bind(params).combine(parts, weights, parts.length)
  return table(
    ['tham số · parameters', 'các phần · parts', 'trọng số · weights', 'điểm · score'],
    [[written(params), column(parts), column(weights), number(score)]],
  )
}

/** The weights of three parts over four units, the third of which says little about the others. */
export function weighTable(bind: (params: unknown) => Weigh): string {
  const parts = [Float64Array.of(1, 2, 3, 4), Float64Array.of(2, 4, 6, 8), Float64Array.of(1, 3, 2, 4)]
  const weights = bind({})(parts, Float64Array.of(0.5, 0.3, 0.2))
  return table(
    [
      'các phần, bốn đơn vị · parts, four units',
      'trọng số ghi trong khung · stated weights',
      'trọng số dùng · weights used',
    ],
    [[parts.map(column).join(' ∣ '), '0.5; 0.3; 0.2', weights.ok ? column(weights.value) : '–']],
  )
}

/** What becomes of a column with two holes, in two groups. */
export function imputeTable(bind: (params: unknown) => Impute): string {
  const [values, groups] = [Float64Array.of(1, 3, none, 10, 20, none), ['x', 'x', 'x', 'y', 'y', '']]
  return table(
    ['giá trị · values', 'nhóm · groups', 'sau khi điền · filled in'],
    [[column(values), groups.map(group => group || '–').join('; '), column(bind({})(values, groups).column)]],
  )
}

/** What becomes of a column with one value far out. */
export function treatTable(name: string, { bind }: Bind<Treat>): string {
  const params = sampleParams[name] ?? {}
  const values = Float64Array.of(1, 2, 3, 4, 5, 6, 7, 100)
  return table(
    ['tham số · parameters', 'giá trị · values', 'sau xử lý · treated'],
    [[written(params), column(values), column(bind(params)(values).column)]],
  )
}

/** The classes of six scores, one of them missing. */
export function classifyTable(name: string, entry: (typeof classifiers)[keyof typeof classifiers]): string {
  const params = sampleParams[name] ?? {}
  const { classify, labels } = entry.bind(params)
  const scores = Float64Array.of(92, 80, 79.996, 64, 40, none)
  const names = Array.from(classify(scores), at => labels[at]?.vi ?? '–')
  return table(
    ['tham số · parameters', 'điểm · scores', 'loại · classes'],
    [[written(params), column(scores), names.join('; ')]],
  )
}

/** Why each condition holds for a made-up unit: 45 % at 3, no points at 3.1, warned, nothing submitted. */
export function conditionTable(name: string, { bind }: Bind<Condition>): string {
  const params = sampleParams[name] ?? {}
  const words = bind(params).holds({
    zeros: () => [{ codes: ['3.1', '3'], name: label('Công khai thủ tục', 'Posting of procedures') }],
    percentAt: () => 45,
    label: () => 'khiển trách',
    isSilent: () => true,
  })
  return table(
    ['tham số · parameters', 'vì sao · why'],
    [[written(params), words ? `${words.vi} · ${words.en}` : '–']],
  )
}

/** What each tie rule does with two equal scores. */
export function tieTable(rules: { readonly [rule in TieRule]: Words }): string {
  const scores = Float64Array.of(9, 8, 8, 7)
  const rows = Object.entries(rules).map(([name, { vi, en }]) => [
    `\`${name}\``,
    `${vi} · ${en}`,
    column(scores),
    tieRanks(name, scores),
  ])
  return table(['ties', 'ý nghĩa · meaning', 'điểm · scores', 'hạng · ranks'], rows)
}

const isTieRule = (name: string): name is TieRule => ['share', 'dense', 'order', 'by-hand'].includes(name)
const tieRanks = (name: string, scores: Float64Array): string =>
  isTieRule(name) ? column(place(scores, name)) : ''

const label = (vi: string, en: string): Words => ({ vi, en })

/** Parameters for the entries that cannot do without, and for those that show more with them. */
const sampleParams: { readonly [name: string]: object } = {
  'generalised-mean': { p: 2 },
  'box-cox': { lambda: 0 },
  winsorise: { most: 1 },
  bands: {
    decimals: 2,
    bands: [
      { label: label('Tốt', 'Good'), gte: 80 },
      { label: label('Khá', 'Fair'), gte: 60, lt: 80 },
      { label: label('Yếu', 'Weak'), lt: 60 },
    ],
  },
  below: { node: '3', percent: 50 },
  event: { label: 'ky-luat', is: ['khiển trách'] },
  quantiles: { labels: [label('Cao', 'High'), label('Thấp', 'Low')] },
}
