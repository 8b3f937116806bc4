import type { Words } from '@thuocdo/engine'
import type { Reader } from '../../words/reader.ts'
import { type LegendEntry, MapLegend } from '../map-legend.tsx'
import { type DrawnShape, ShapeMap } from '../shape-map.tsx'
import { type GridTile, type Step, TileGrid } from '../tile-grid.tsx'
import { figure, provinces } from './fictional.ts'
import type { ChartSample } from './sample.ts'

/** A country that does not exist: how many squares each row has, and where it begins. */
const rows = [
  [2, 3],
  [1, 5],
  [1, 4],
  [3, 2],
  [4, 2],
  [3, 3],
] as const

const squares = rows.flatMap(([from, count], row) =>
  Array.from({ length: count }, (_, i) => ({ column: from + i, row: row + 1 })),
)

type Asked = {
  readonly step: (i: number) => Step
  readonly chosen?: number
  readonly isBare?: boolean
  readonly count?: number
}

const fifth = (i: number): Step => steps[Math.min(4, Math.floor(5 * figure(i)))]

const steps = [1, 2, 3, 4, 5] as const

const figureText = (i: number, reader: Reader): string => reader.number(50 + 30 * figure(i), 2)

const grid =
  ({ step, chosen, isBare = false, count = squares.length }: Asked) =>
  (reader: Reader) => {
    const tiles = squares.slice(0, count).map((square, i): GridTile => {
      const value = isBare || step(i) === 'missing' ? '' : figureText(i, reader)
      const [first, second] = provinces[i].split(' ')
      return {
        ...square,
        ...{ id: provinces[i], name: provinces[i], short: `${first[0]}${second.slice(0, 2)}`, value },
        ...{ step: step(i), isChosen: i === chosen, isPlace: false, href: '#tile-grid' },
        label: value === '' ? provinces[i] : `${provinces[i]}: ${value}`,
      }
    })
    const islands: GridTile = {
      ...{ id: 'islands', column: 8, row: 4, name: reader.say(islandsName), short: 'QĐ', value: '' },
      ...{ step: step(0), isChosen: false, isPlace: true, href: null, label: reader.say(islandsName) },
    }
    return (
      <TileGrid tiles={count < squares.length ? tiles : [...tiles, islands]} label={reader.say(question)} />
    )
  }

const islandsName: Words = { vi: 'Đảo Xa', en: 'Far Isles' }

const question: Words = { vi: 'Điểm cao nằm ở vùng nào', en: 'Where high scores lie' }

/** Squares of a country as a map of one hue, for provinces first of all. */
export const tileGridSample: ChartSample = {
  name: 'tile-grid',
  title: { vi: 'Sơ đồ ô: điểm cao nằm ở đâu?', en: 'Tile grid: where do high scores lie?' },
  states: [
    { name: 'fifths', title: { vi: 'Năm sắc độ', en: 'Five shades' }, draw: grid({ step: fifth }) },
    {
      name: 'chosen',
      title: { vi: 'Một đơn vị được chọn', en: 'One unit chosen' },
      draw: grid({ step: fifth, chosen: 8 }),
    },
    {
      name: 'missing',
      title: { vi: 'Thiếu số liệu', en: 'Figures missing' },
      draw: grid({ step: i => (i % 4 === 1 ? 'missing' : fifth(i)) }),
    },
    {
      name: 'groups',
      title: { vi: 'Theo nhóm, không ghi điểm', en: 'By group, without figures' },
      draw: grid({ step: i => ([5, 4, 2, 1] as const)[i % 4], isBare: true }),
    },
    {
      name: 'picker',
      title: { vi: 'Để chọn đơn vị', en: 'To choose a unit' },
      draw: grid({ step: () => 'plain', isBare: true }),
    },
    {
      name: 'one',
      title: { vi: 'Một đơn vị', en: 'One unit' },
      draw: grid({ step: () => 5, count: 1 }),
    },
    { name: 'empty', title: { vi: 'Không có đơn vị', en: 'No unit' }, draw: grid({ step: fifth, count: 0 }) },
    { name: 'legend', title: { vi: 'Chú giải', en: 'Legend' }, draw: reader => <Legend reader={reader} /> },
  ],
}

function Legend({ reader }: { reader: Reader }) {
  const shades = steps.toReversed().map((step): LegendEntry => {
    const from = 44 + 6 * step
    return { step, text: `${reader.number(from, 2)}–${reader.number(from + 5.99, 2)}` }
  })
  return (
    <MapLegend
      entries={[...shades, { step: 'missing', text: reader.words.map.missing }]}
      title={reader.words.map.fifths(reader.say({ vi: 'Tổng điểm', en: 'Total score' }))}
    />
  )
}

/** Four neighbours and an island on a sheet of 400 by 300. */
const outlines = [
  'M0 0h160v90l-60 50-100-20z',
  'M160 0h200l-30 150-110 10-60-70z',
  'M0 120l100 20 60-50 60 70-20 140h-200z',
  'M220 160l110-10 70 70-40 80h-160z',
  'M366 62h20v20h-20z',
]

const shapes = (step: (i: number) => Step, chosen?: number) => (reader: Reader) => (
  <ShapeMap
    width={400}
    height={300}
    shapes={outlines.map(
      (path, i): DrawnShape => ({
        ...{ id: provinces[i], path: i === 4 ? '' : path, islets: i === 4 ? path : '' },
        ...{ step: step(i), isChosen: i === chosen, href: '#shape-map' },
        label: `${provinces[i]}: ${figureText(i, reader)}`,
      }),
    )}
    places={[{ name: reader.say(islandsName), at: [374, 52] }]}
    label={reader.say(question)}
  />
)

/** Outlines that an installation loaded, in the same shades. */
export const shapeMapSample: ChartSample = {
  name: 'shape-map',
  title: { vi: 'Bản đồ riêng: điểm cao nằm ở đâu?', en: 'Own map: where do high scores lie?' },
  states: [
    { name: 'fifths', title: { vi: 'Năm sắc độ', en: 'Five shades' }, draw: shapes(i => steps[4 - i]) },
    {
      name: 'chosen',
      title: { vi: 'Một đơn vị được chọn', en: 'One unit chosen' },
      draw: shapes(i => steps[4 - i], 0),
    },
    {
      name: 'missing',
      title: { vi: 'Thiếu số liệu', en: 'Figures missing' },
      draw: shapes(i => (i === 2 ? 'missing' : steps[4 - i])),
    },
  ],
}
