import type { Reader } from '../../words/reader.ts'
import { Series, type SeriesPoint } from '../series.tsx'
import { ShareBar } from '../share-bar.tsx'
import type { ChartSample } from './sample.ts'

type Asked = readonly (readonly [year: number, value: number | null, more?: Partial<SeriesPoint>])[]

const series = (asked: Asked) => (reader: Reader) => (
  <Series
    points={asked.map(([year, value, more]) => ({
      period: String(year),
      height: value === null ? null : (value - 50) / 50,
      text: value === null ? '' : reader.number(value, 1),
      isLabelled: true,
      isHollow: false,
      isChosen: false,
      step: 'plain',
      ...more,
    }))}
    guides={[50, 75, 100].map(x => ({ height: (x - 50) / 50, text: reader.number(x, 0) }))}
    label={reader.say({ vi: 'Một đơn vị qua các năm', en: 'One unit through the years' })}
  />
)

/** One unit through the years. */
export const seriesSample: ChartSample = {
  name: 'series',
  title: {
    vi: 'Một đơn vị đi lên hay đi xuống qua các năm?',
    en: 'Did a unit rise or fall through the years?',
  },
  states: [
    {
      name: 'plain',
      title: { vi: 'Năm đang xem nổi lên', en: 'The year in view stands out' },
      draw: series([
        [2018, 62],
        [2019, 66.4],
        [2020, 64.1],
        [2021, 71.8, { isChosen: true }],
      ]),
    },
    {
      name: 'missing',
      title: { vi: 'Năm không có số là khoảng trống', en: 'A year without a figure is a gap' },
      draw: series([
        [2018, 62],
        [2019, null],
        [2020, 70],
        [2021, 73],
      ]),
    },
    {
      name: 'break',
      title: {
        vi: 'Đổi phương pháp: nét đứt; không so được: vạch đứng',
        en: 'Method changed: dashed; not comparable: an upright line',
      },
      draw: series([
        [2018, 62],
        [2019, 66, { step: 'dashed' }],
        [2020, 81, { step: 'cut' }],
        [2021, 82.5],
      ]),
    },
    {
      name: 'hollow',
      title: { vi: 'Chỉ biết từ bản in: vòng rỗng', en: 'Known from print alone: hollow' },
      draw: series([
        [2019, 62, { isHollow: true }],
        [2020, 65, { isHollow: true }],
        [2021, 68],
      ]),
    },
    {
      name: 'one',
      title: { vi: 'Một năm', en: 'One year' },
      draw: series([[2021, 71.8, { isChosen: true }]]),
    },
  ],
}

/** How much of a whole was reached. */
export const shareBarSample: ChartSample = {
  name: 'share-bar',
  title: { vi: 'Đạt bao nhiêu phần của điểm tối đa?', en: 'How much of the maximum was reached?' },
  states: [
    { name: 'part', title: { vi: '72 %', en: '72%' }, draw: () => <ShareBar share={0.72} /> },
    { name: 'none', title: { vi: 'Không điểm', en: 'Nothing' }, draw: () => <ShareBar share={0} /> },
    { name: 'whole', title: { vi: 'Trọn điểm', en: 'All of it' }, draw: () => <ShareBar share={1} /> },
  ],
}
