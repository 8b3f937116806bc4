import type { Reader } from '../../words/reader.ts'
import { Dumbbell, type DumbbellRow } from '../dumbbell.tsx'
import { type HeatCell, HeatMap, type HeatRow } from '../heat-map.tsx'
import { scaleOf } from '../scale.ts'
import { Waterfall, type WaterfallStep } from '../waterfall.tsx'
import { figure, parts, provinces } from './fictional.ts'
import type { ChartSample } from './sample.ts'

type Said = { readonly vi: string; readonly en: string }

const total =
  (kind: 'start' | 'end', year: string, value: number) =>
  (reader: Reader): WaterfallStep => ({ kind, label: year, value, text: reader.number(value, 2) })

const moved =
  (name: Said, value: number, source?: WaterfallStep['source'], note?: Said) =>
  (reader: Reader): WaterfallStep => ({
    kind: 'step',
    label: reader.say(name),
    value,
    text: reader.signed(value, 2),
    ...(source && { source }),
    ...(note && { note: reader.say(note) }),
  })

const framework: Said = { vi: 'do khung điểm', en: 'framework' }
const membership: Said = { vi: 'do đơn vị tách, nhập', en: 'units merged' }

const fall = (steps: readonly ((reader: Reader) => WaterfallStep)[]) => (reader: Reader) => (
  <Waterfall
    steps={steps.map(step => step(reader))}
    label={reader.say({ vi: 'Vì sao tổng điểm thay đổi', en: 'Why the total moved' })}
  />
)

/** What moved a total. */
export const waterfallSample: ChartSample = {
  name: 'waterfall',
  title: { vi: 'Điều gì làm tổng điểm thay đổi?', en: 'What moved the total?' },
  states: [
    {
      name: 'plain',
      title: {
        vi: 'Tăng và giảm, từ tổng năm trước đến tổng năm nay',
        en: 'Rises and falls, from one total to the next',
      },
      draw: fall([
        total('start', '2020', 62.1),
        moved(parts[0], 1.4),
        moved(parts[1], -0.8),
        moved(parts[2], 2.15),
        moved(parts[3], 0.3),
        total('end', '2021', 65.15),
      ]),
    },
    {
      name: 'sources',
      title: {
        vi: 'Do mình (đặc), do khung (vạch), do tách nhập (rỗng)',
        en: 'Own (full), framework (striped), membership (hollow)',
      },
      draw: fall([
        total('start', '2020', 62.1),
        moved(parts[0], 1.4, 'own'),
        moved(parts[1], -2, 'framework', framework),
        moved(parts[2], 0.6, 'membership', membership),
        moved(parts[4], -0.35, 'own'),
        total('end', '2021', 61.75),
      ]),
    },
    {
      name: 'zero',
      title: { vi: 'Có số không trong hình: tổng là cột', en: 'Zero in the picture: totals are bars' },
      draw: fall([
        total('start', '2020', 0),
        moved(parts[1], 2.5),
        moved(parts[2], -3.25),
        total('end', '2021', -0.75),
      ]),
    },
    {
      name: 'long-names',
      title: { vi: 'Tên dài, có phần không đổi', en: 'Long names, one part unmoved' },
      draw: fall([
        total('start', '2020', 80),
        moved(parts[7], -1.2),
        moved(parts[6], 0),
        total('end', '2021', 78.8),
      ]),
    },
    {
      name: 'unmoved',
      title: { vi: 'Không có gì thay đổi', en: 'Nothing moved' },
      draw: fall([total('start', '2020', 71.5), total('end', '2021', 71.5)]),
    },
    {
      name: 'empty',
      title: { vi: 'Chưa so được với năm trước', en: 'Nothing to compare with' },
      draw: fall([]),
    },
  ],
}

const legendOf = (reader: Reader) => ({
  steps: ['0–20 %', '20–40 %', '40–60 %', '60–80 %', '80–100 %'],
  missing: [reader.say({ vi: '– chưa thấy công bố', en: '– not published' })],
})

const cell = (n: number, reader: Reader): HeatCell => ({
  share: figure(n),
  text: reader.number(100 * figure(n), 0),
})

type HeatAsked = {
  readonly units: number
  readonly columns: number
  readonly chosen?: number
  readonly missing?: (row: number, column: number) => boolean
  readonly isGrouped?: boolean
}

const heatRows = ({ units, columns, chosen, missing }: HeatAsked, reader: Reader): readonly HeatRow[] =>
  provinces.slice(0, units).map((name, row) => ({
    kind: 'unit',
    id: name,
    name,
    isChosen: row === chosen,
    cells: Array.from({ length: columns }, (_, column) =>
      missing?.(row, column) ? { missing: '–' } : cell(row * 13 + column * 7, reader),
    ),
  }))

const heading = (vi: string, en: string, reader: Reader): HeatRow => ({
  kind: 'heading',
  id: vi,
  name: reader.say({ vi, en }),
})

const inGroups = (rows: readonly HeatRow[], reader: Reader): readonly HeatRow[] => [
  heading('Nhóm Cao', 'High group', reader),
  ...rows.slice(0, 2),
  heading('Nhóm Thấp', 'Low group', reader),
  ...rows.slice(2),
]

const heat = (name: string, title: Said, asked: HeatAsked): ChartSample['states'][number] => ({
  name,
  title,
  draw: reader => {
    const rows = heatRows(asked, reader)
    return (
      <HeatMap
        columns={Array.from({ length: asked.columns }, (_, i) => ({
          id: String(i),
          name: reader.say(parts[i % parts.length]),
        }))}
        rows={asked.isGrouped ? inGroups(rows, reader) : rows}
        legend={legendOf(reader)}
        label={reader.say(title)}
      />
    )
  },
})

/** Where points are lost. */
export const heatMapSample: ChartSample = {
  name: 'heat-map',
  title: { vi: 'Mất điểm ở đâu?', en: 'Where are points lost?' },
  states: [
    heat(
      'plain',
      {
        vi: 'Phần trăm điểm tối đa, năm sắc độ; một đơn vị được chọn',
        en: 'Share of the maximum in five shades; one unit chosen',
      },
      { units: 8, columns: 6, chosen: 2 },
    ),
    heat(
      'missing',
      { vi: 'Ô không có số: gạch chéo, kèm lý do', en: 'Cells without a figure: hatched, with the reason' },
      { units: 4, columns: 4, missing: (row, column) => row === 1 || column === 3 },
    ),
    heat(
      'groups',
      { vi: 'Theo nhóm, không xếp hạng', en: 'By groups, without ranks' },
      { units: 5, columns: 5, isGrouped: true },
    ),
    heat('one', { vi: 'Một đơn vị', en: 'One unit' }, { units: 1, columns: 4 }),
    heat('many', { vi: '63 đơn vị, 10 phần', en: '63 units, 10 parts' }, { units: 63, columns: 10 }),
    heat(
      'dense',
      { vi: 'Nhiều cột: không đủ chỗ ghi số', en: 'Many columns: no room for numbers' },
      { units: 6, columns: 24 },
    ),
    heat('empty', { vi: 'Chưa có điểm thành phần', en: 'No scores of parts' }, { units: 0, columns: 4 }),
  ],
}

type BellAsked = readonly (readonly [part: number, values: readonly (number | null)[], isChosen?: boolean])[]

const seen = [
  { shape: 'hollow', text: { vi: 'Tự chấm', en: 'Own score' } },
  { shape: 'square', text: { vi: 'Thẩm định', en: 'Appraised' } },
  { shape: 'full', text: { vi: 'Kết quả', en: 'Final' } },
] as const

const years = [
  { shape: 'hollow', text: { vi: 'Năm 2020', en: '2020' } },
  { shape: 'full', text: { vi: 'Năm 2021', en: '2021' } },
] as const

const bells = (keys: typeof seen | typeof years, asked: BellAsked) => (reader: Reader) => (
  <Dumbbell
    keys={keys.map(({ shape, text }) => ({ shape, text: reader.say(text) }))}
    rows={asked.map(
      ([part, values, isChosen = false]): DumbbellRow => ({
        id: String(part),
        name: reader.say(parts[part]),
        values,
        text: textOf(values, reader),
        isChosen,
      }),
    )}
    scale={scaleOf([0, 10])}
    tick={x => reader.number(x, 0)}
    label={reader.say({ vi: 'Điểm tự chấm, thẩm định và kết quả', en: 'Own, appraised and final scores' })}
  />
)

const textOf = (values: readonly (number | null)[], reader: Reader): string =>
  values.every(value => value === null)
    ? reader.say({ vi: 'chưa nộp', en: 'nothing submitted' })
    : values.map(value => (value === null ? '…' : reader.number(value, 1))).join(' → ')

/** The same part seen two or three times. */
export const dumbbellSample: ChartSample = {
  name: 'dumbbell',
  title: {
    vi: 'Tự chấm, thẩm định và kết quả cách nhau bao xa?',
    en: 'How far apart are own, appraised and final scores?',
  },
  states: [
    {
      name: 'plain',
      title: { vi: 'Ba lần chấm, một phần được chọn', en: 'Three scores, one part chosen' },
      draw: bells(seen, [
        [0, [9, 7.5, 8]],
        [2, [8.5, 6, 6.5], true],
        [4, [7, 7, 7]],
      ]),
    },
    {
      name: 'years',
      title: { vi: 'Hai năm', en: 'Two years' },
      draw: bells(years, [
        [1, [4.5, 6.2]],
        [5, [8, 7.1]],
        [7, [3.3, 3.3]],
      ]),
    },
    {
      name: 'missing',
      title: { vi: 'Chưa thẩm định, chưa nộp', en: 'Not appraised yet, nothing submitted' },
      draw: bells(seen, [
        [0, [9, null, null]],
        [3, [null, null, null]],
        [5, [6, 5, 5]],
      ]),
    },
    { name: 'one', title: { vi: 'Một phần', en: 'One part' }, draw: bells(seen, [[6, [9.5, 8, 9]]]) },
    { name: 'empty', title: { vi: 'Chưa có lần chấm nào', en: 'Nothing scored yet' }, draw: bells(seen, []) },
  ],
}
