import {
  checkEdition,
  classify,
  columnOf,
  compile,
  compute,
  type Edition,
  type Observations,
  type Published,
  reproduce,
  scoreboard,
  type Words,
} from '@thuocdo/engine'
import type { ReleasedEdition, Results } from '@thuocdo/operations'
import { openSite, type Site } from '../portal/site.ts'
import { manifestOf } from './manifest-of.ts'

const same = (text: string): Words => ({ vi: text, en: text })

/** The provinces of the example, by their ids. */
export const provinces: Readonly<Record<string, Words>> = {
  'an-lac': { vi: 'An Lạc', en: 'An Lac' },
  'binh-minh': { vi: 'Bình Minh', en: 'Binh Minh' },
  'da-son': { vi: 'Đá Sơn', en: 'Da Son' },
}

type Numbers = readonly [number, number]
type Asked = {
  readonly edition: string
  readonly over?: Readonly<Record<string, unknown>>
  readonly inputs: Readonly<Record<string, Numbers>>
  readonly published?: Published
}

/** A framework of two parts on a scale of ten, half and half, times ten: what is 6 and 8 in its parts is 70 in all. */
const frameworkOf = (edition: string, over: Readonly<Record<string, unknown>> = {}): Edition => {
  const part = (code: string, vi: string, en: string) => ({
    code,
    name: { vi, en },
    max: 10,
    weight: 0.5,
    source: 'published',
    rule: { kind: 'given' },
  })
  const checked = checkEdition({
    index: 'demo',
    edition,
    kind: 'computed',
    status: 'official',
    title: { vi: `Chỉ số mẫu năm ${edition}`, en: `Example index ${edition}` },
    publisher: { vi: 'Nhà xuất bản', en: 'The publisher' },
    period: edition,
    units: { register: 'provinces', on: `${edition}-06-30` },
    sources: [{ id: 'table', title: { vi: 'Bảng điểm', en: 'Score table' }, credit: 'Nguồn' }],
    rounding: { decimals: 2, mode: 'half-up' },
    rank: { basis: 'unrounded', ties: 'share' },
    classes: { none: { vi: 'Không chia nhóm.', en: 'No groups.' } },
    reproduces: { within: 0.01 },
    tree: {
      code: 'demo',
      name: { vi: 'Chỉ số mẫu', en: 'Example index' },
      max: 100,
      combine: { method: 'weighted-sum', scale: 10 },
      children: [part('speed', 'Nhanh gọn', 'Speed'), part('care', 'Tận tình', 'Care')],
    },
    ...over,
  })
  if (!checked.ok) throw new Error(checked.problems.map(({ words }) => words.en).join('\n'))
  return checked.value
}

function editionOf({ edition, over, inputs, published = new Map() }: Asked): ReleasedEdition {
  const framework = frameworkOf(edition, over)
  const units = Object.keys(inputs)
  const column = (at: 0 | 1) => columnOf(units.map(unit => inputs[unit][at]))
  const observations: Observations = {
    period: edition,
    units,
    blocks: units.map(() => ''),
    columns: new Map([
      ['speed', column(0)],
      ['care', column(1)],
    ]),
  }
  const result = compute(compile(framework), observations)
  const results: Results = {
    index: 'demo',
    edition,
    units: scoreboard(result).map(unit => ({
      ...unit,
      name: provinces[unit.unit] ?? same(unit.unit),
      published: published.get(unit.unit) ?? { figures: {} },
    })),
    classes: Object.fromEntries([...classify(result)].map(([code, { limits }]) => [code, limits])),
    reproductions: reproduce(result, published),
    claims: [],
    coverage: { known: units.length, of: null },
    problems: [],
  }
  return { framework, observations, history: [], results }
}

const printed = (scores: Readonly<Record<string, number>>): Published =>
  new Map(Object.entries(scores).map(([unit, score]) => [unit, { score, figures: {} }]))

const grouped = {
  rank: { none: { vi: 'Không xếp hạng.', en: 'Nobody is ranked.' } },
  classes: [
    {
      of: ['demo'],
      method: 'quantiles',
      status: 'official',
      labels: [
        { vi: 'Cao', en: 'High' },
        { vi: 'Thấp', en: 'Low' },
      ],
    },
  ],
}

const editions: readonly Asked[] = [
  {
    edition: '2020',
    inputs: { 'an-lac': [6, 7], 'binh-minh': [7, 7], 'da-son': [5, 6] },
    published: printed({ 'an-lac': 65, 'binh-minh': 70, 'da-son': 55 }),
  },
  {
    edition: '2021',
    inputs: { 'an-lac': [8, 7], 'binh-minh': [7, 6], 'da-son': [5, 6] },
    published: printed({ 'an-lac': 75, 'binh-minh': 65.5, 'da-son': 55 }),
  },
  {
    edition: '2022',
    over: grouped,
    inputs: { 'da-son': [8, 8], 'an-lac': [9, 9], 'binh-minh': [5, Number.NaN] },
  },
  {
    edition: '2023',
    over: { rank: { none: { vi: 'Chỉ có một phần.', en: 'Only part is known.' } } },
    inputs: { 'an-lac': [Number.NaN, Number.NaN], 'da-son': [6, 6] },
    published: new Map([
      ['an-lac', { score: 71, rank: 4, figures: {} }],
      ['da-son', { score: 60, rank: 9, figures: {} }],
    ]),
  },
]

/**
 * A site small enough for the head: `demo/2020` and `demo/2021` are ranked (An Lạc rises from 65 to 75, and one printed total of
 * 2021 is off by half a point), 2022 knows only groups and lacks one score, of 2023 only part is known.
 */
export function exampleSite(): Site {
  const opened = new Map(editions.map(asked => [`demo/${asked.edition}`, editionOf(asked)]))
  const manifest = manifestOf(opened)
  return openSite(
    {
      folder: '',
      manifest,
      edition: async id => opened.get(id),
      registers: async () => new Map(),
      maps: async () => ({}),
    },
    'abc123',
  )
}
