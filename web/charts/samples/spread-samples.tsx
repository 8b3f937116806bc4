import type { Reader } from '../../words/reader.ts'
import { Beeswarm, type SwarmBand, type SwarmPoint } from '../beeswarm.tsx'
import { type DotRow, DotRows } from '../dot-rows.tsx'
import { scaleOf, tickDecimals } from '../scale.ts'
import { figure, provinces } from './fictional.ts'
import type { ChartSample } from './sample.ts'

type SwarmAsked = {
  readonly values: readonly number[]
  readonly chosen?: number
  readonly labelled?: readonly number[]
  readonly bands?: readonly (readonly [low: number, high: number, vi: string, en: string])[]
}

const classes: SwarmAsked['bands'] = [
  [0, 50, 'Thấp', 'Low'],
  [50, 65, 'Trung bình', 'Middle'],
  [65, 80, 'Khá', 'Good'],
  [80, 100, 'Tốt', 'Very good'],
]

const swarm =
  ({ values, chosen, labelled = [], bands = [] }: SwarmAsked) =>
  (reader: Reader) => {
    const points = values.map(
      (value, i): SwarmPoint => ({
        id: provinces[i],
        value,
        state: i === chosen ? 'chosen' : labelled.includes(i) ? 'labelled' : 'plain',
        text: `${provinces[i]} ${reader.number(value, 1)}`,
      }),
    )
    const scale = scaleOf(values)
    return (
      <Beeswarm
        points={points}
        bands={bands.map(([low, high, vi, en]): SwarmBand => ({ low, high, text: reader.say({ vi, en }) }))}
        scale={scale}
        tick={x => reader.number(x, tickDecimals(scale.ticks))}
        label={reader.say({ vi: 'Điểm của các đơn vị phân bố thế nào', en: 'How the scores spread' })}
      />
    )
  }

const many = Array.from({ length: 63 }, (_, i) => 45 + 45 * figure(i) ** 0.7)

/** How the units of a block spread. */
export const beeswarmSample: ChartSample = {
  name: 'beeswarm',
  title: { vi: 'Điểm của cả khối phân bố thế nào?', en: 'How do the scores of a block spread?' },
  states: [
    {
      name: 'classes',
      title: {
        vi: '63 đơn vị, bậc xếp loại là dải nền; một đơn vị được chọn',
        en: '63 units over bands of classes; one chosen',
      },
      draw: swarm({ values: many, chosen: 20, labelled: [0, 5, 62], bands: classes }),
    },
    {
      name: 'plain',
      title: { vi: 'Không chia loại', en: 'No classes' },
      draw: swarm({ values: many.slice(0, 20), labelled: [2] }),
    },
    {
      name: 'ties',
      title: { vi: 'Nhiều đơn vị bằng điểm', en: 'Many units level' },
      draw: swarm({ values: [70, 70, 70, 70, 70, 72, 72, 72, 75], chosen: 3 }),
    },
    {
      name: 'edges',
      title: { vi: 'Tên ở hai mép, tên gần nhau', en: 'Names at both edges, names close together' },
      draw: swarm({ values: [60, 60.4, 60.9, 70, 79.5, 80], labelled: [0, 1, 2, 4, 5], chosen: 3 }),
    },
    { name: 'one', title: { vi: 'Một đơn vị', en: 'One unit' }, draw: swarm({ values: [66.6], chosen: 0 }) },
    { name: 'empty', title: { vi: 'Chưa có điểm', en: 'No scores' }, draw: swarm({ values: [] }) },
  ],
}

type Mark = Extract<DotRow, { kind: 'mark' }>

const mark = (i: number, value: number, reader: Reader, more: Partial<Mark> = {}): DotRow => ({
  kind: 'mark',
  id: provinces[i],
  rank: reader.count(i + 1),
  name: provinces[i],
  value,
  text: reader.number(value, 1),
  isHollow: false,
  isChosen: false,
  ...more,
})

const dots =
  (rows: (reader: Reader) => readonly DotRow[], isLong = false) =>
  (reader: Reader) => {
    const drawn = rows(reader)
    const numbers = drawn.flatMap(row => (row.kind === 'mark' ? [row.value, ...(row.interval ?? [])] : []))
    return (
      <DotRows
        rows={drawn}
        scale={scaleOf(numbers)}
        tick={x => reader.number(x, 0)}
        label={reader.say({ vi: 'Ai đứng ở đâu', en: 'Who stands where' })}
        isLong={isLong}
      />
    )
  }

const sure = (i: number, value: number, half: number, bracket: string | undefined, reader: Reader): DotRow =>
  mark(i, value, reader, {
    interval: [value - half, value + half],
    text: `${reader.number(value, 0)} [${reader.number(value - half, 0)}–${reader.number(value + half, 0)}]`,
    ...(bracket !== undefined && { bracket }),
  })

const long = 'Sở Nông nghiệp và Phát triển nông thôn tỉnh An Lạc, cơ sở phía Đông Bắc'

/** Who is where. */
export const dotRowsSample: ChartSample = {
  name: 'dot-rows',
  title: { vi: 'Ai đứng ở đâu, chắc đến đâu?', en: 'Who stands where, and how sure is it?' },
  states: [
    {
      name: 'plain',
      title: { vi: 'Điểm và hạng; một đơn vị được chọn', en: 'Scores and ranks; one unit chosen' },
      draw: dots(reader =>
        [90.2, 84, 79.5, 79.1, 60].map((value, i) => mark(i, value, reader, { isChosen: i === 2 })),
      ),
    },
    {
      name: 'intervals',
      title: {
        vi: 'Khoảng tin cậy; ngoặc giữ những đơn vị không phân biệt được',
        en: 'Intervals; brackets hold those that cannot be told apart',
      },
      draw: dots(reader => [
        sure(0, 88, 2, undefined, reader),
        sure(1, 81, 3, 'a', reader),
        sure(2, 80, 4, 'a', reader),
        sure(3, 78, 2, 'a', reader),
        sure(4, 66, 5, 'b', reader),
        sure(5, 64, 3, 'b', reader),
      ]),
    },
    {
      name: 'ties',
      title: { vi: 'Đồng hạng', en: 'Ties' },
      draw: dots(reader =>
        [80, 75, 75, 70].map((value, i) => mark(i, value, reader, { rank: ['1', '2', '2', '4'][i] })),
      ),
    },
    {
      name: 'hollow',
      title: { vi: 'Chỉ biết từ bản in: vòng rỗng', en: 'Known from print alone: hollow' },
      draw: dots(reader => [80, 75, 71].map((value, i) => mark(i, value, reader, { isHollow: i > 0 }))),
    },
    {
      name: 'groups',
      title: { vi: 'Theo nhóm, không xếp hạng', en: 'By groups, without ranks' },
      draw: dots(reader => [
        { kind: 'heading', text: reader.say({ vi: 'Nhóm Cao', en: 'High group' }) },
        mark(0, 46, reader, { rank: '' }),
        mark(1, 44, reader, { rank: '' }),
        { kind: 'heading', text: reader.say({ vi: 'Nhóm Thấp', en: 'Low group' }) },
        mark(2, 38, reader, { rank: '' }),
      ]),
    },
    {
      name: 'long-names',
      title: { vi: 'Tên dài đứng trên vạch', en: 'Long names stand above their marks' },
      draw: dots(reader => [mark(0, 91, reader, { name: long }), mark(1, 74, reader)], true),
    },
    { name: 'one', title: { vi: 'Một đơn vị', en: 'One unit' }, draw: dots(reader => [mark(0, 70, reader)]) },
  ],
}
