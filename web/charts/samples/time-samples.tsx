import type { Words } from '@thuocdo/engine'
import { Bump, type BumpLine } from '../bump.tsx'
import { Slope, type SlopeLine } from '../slope.tsx'
import { SmallMultiples, type SmallSeries } from '../small-multiples.tsx'
import type { ChartSample } from './sample.ts'

const named = (vi: string, en: string): Words => ({ vi, en })

const years = ['2018', '2019', '2020', '2021', '2022', '2023']

type Ranks = readonly (number | null)[]

const unit = (name: string, ranks: Ranks, more: Partial<BumpLine> = {}): BumpLine => ({
  id: name,
  name,
  ranks,
  isChosen: false,
  href: '#bump',
  ...more,
})

const six: readonly BumpLine[] = [
  unit('An Lạc', [1, 1, 2, 1, 1, 1]),
  unit('Bình Minh', [2, 3, 1, 2, 4, 5]),
  unit('Đá Sơn', [6, 5, 5, 4, 2, 2], { isChosen: true }),
  unit('Hòa Thuận', [3, 2, 3, 3, 3, 3]),
  unit('Mỹ Thành', [4, 4, 4, 6, 6, 4]),
  unit('Phú Điền', [5, 6, 6, 5, 5, 6]),
]

/** The same units, with ranks of their own in each state. */
const ranked = (...ranks: readonly Ranks[]): readonly BumpLine[] =>
  six.map((line, i) => ({ ...line, ranks: ranks[i] }))

const gaps = ranked(
  [1, 1, 2, 1, 1, null],
  [2, 3, null, null, 4, 4],
  [null, null, 4, 4, 2, 1],
  [3, 2, 3, 3, 3, 3],
  [4, 4, 1, null, null, null],
  [null, null, null, null, 5, 2],
)

const tied = ranked(
  [1, 1, 1, 1, 1, 1],
  [2, 2, 2, 2, 2, 2],
  [2, 2, 2, 2, 2, 2],
  [4, 4, 4, 4, 4, 2],
  [5, 5, 5, 5, 5, 5],
  [6, 6, 6, 6, 6, 5],
)

/** Sixty-three units over twenty years: each waves around its place at a pace of its own, and is ranked among the others. */
const many: readonly BumpLine[] = (() => {
  const heights = Array.from({ length: 63 }, (_, i) =>
    Array.from({ length: 20 }, (_, year) => i + 9 * Math.sin(year / 4 + i * 1.7)),
  )
  return heights.map((own, i) =>
    unit(
      `Tỉnh số ${i + 1}`,
      own.map((height, year) => 1 + heights.filter(other => other[year] < height).length),
      { isChosen: i === 20 },
    ),
  )
})()

const bumps = (lines: readonly BumpLine[], more: Partial<Parameters<typeof Bump>[0]> = {}) => (
  <Bump periods={years} lines={lines} breaks={[]} label="An Lạc, Bình Minh, Đá Sơn, 2018–2023" {...more} />
)

const bump: ChartSample = {
  name: 'bump',
  title: named('Thứ hạng lên xuống thế nào qua các năm?', 'How did ranks move over the years?'),
  states: [
    {
      name: 'chosen',
      title: named('Một đơn vị được chọn: Đá Sơn lên bốn bậc', 'One unit chosen: Da Son up four places'),
      draw: () => bumps(six),
    },
    {
      name: 'gaps',
      title: named(
        'Có năm không có hạng: đường ngắt, không nối qua',
        'Years without a rank: a gap, no bridge',
      ),
      draw: () => bumps(gaps),
    },
    {
      name: 'ties',
      title: named('Đồng hạng: hai tên đứng dưới nhau', 'Ties: the names stand below each other'),
      draw: () => bumps(tied),
    },
    {
      name: 'break',
      title: named(
        'Cách tính đổi từ 2020 (nét đứt); từ 2022 không so được nữa (đường cắt)',
        'The method changed in 2020 (dashes); from 2022 nothing compares (lines cut)',
      ),
      draw: () =>
        bumps(six, {
          breaks: [
            { before: 2, isCut: false },
            { before: 4, isCut: true },
          ],
        }),
    },
    {
      name: 'single',
      title: named('Chỉ một năm', 'A single year'),
      draw: () =>
        bumps(
          six.map(line => ({ ...line, ranks: line.ranks.slice(0, 1) })),
          { periods: ['2018'] },
        ),
    },
    {
      name: 'long',
      title: named('Tên dài, không dẫn đến trang nào', 'Long names, without pages to go to'),
      draw: () =>
        bumps(
          six.map(({ href, ...line }, i) => ({
            ...line,
            name: i % 2 === 0 ? 'Sở Nông nghiệp và Môi trường' : line.name,
            id: String(i),
          })),
        ),
    },
    {
      name: 'many',
      title: named('63 đơn vị qua 20 năm', '63 units over 20 years'),
      draw: () => bumps(many, { periods: Array.from({ length: 20 }, (_, i) => String(2004 + i)) }),
    },
    { name: 'empty', title: named('Không có hạng nào', 'No ranks at all'), draw: () => bumps([]) },
  ],
}

const slopeLine = (
  name: string,
  from: number | null,
  to: number | null,
  more: Partial<SlopeLine> = {},
): SlopeLine => ({
  id: name,
  name,
  from,
  to,
  fromText: from === null ? '' : String(from).replace('.', ','),
  toText: to === null ? '' : String(to).replace('.', ','),
  isChosen: false,
  ...more,
})

const slopes = (lines: readonly SlopeLine[], more: Partial<Parameters<typeof Slope>[0]> = {}) => (
  <Slope from="2022" to="2023" lines={lines} label="An Lạc, 2022–2023" {...more} />
)

const slope: ChartSample = {
  name: 'slope',
  title: named('Hai năm khác nhau ở đâu?', 'Where do two years differ?'),
  states: [
    {
      name: 'parts',
      title: named(
        'Các phần của một đơn vị, phần nào lên, phần nào xuống',
        'The parts of a unit: which rose, which fell',
      ),
      draw: () =>
        slopes([
          slopeLine('Gia nhập thị trường', 7.1, 8.4, { moved: 'up' }),
          slopeLine('Tiếp cận đất đai', 6.9, 6.2, { moved: 'down' }),
          slopeLine('Minh bạch', 5.8, 6.6, { moved: 'up' }),
          slopeLine('Chi phí thời gian', 7.7, 7.7),
        ]),
    },
    {
      name: 'crowded',
      title: named(
        'Nhãn chen nhau: đẩy giãn ra, có nét dẫn',
        'Labels that would touch are pushed apart, with leaders',
      ),
      draw: () =>
        slopes(
          [6.5, 6.52, 6.55, 6.57, 6.6, 7.9].map((from, i) =>
            slopeLine(six[i].name, from, [6.6, 6.61, 6.62, 6.4, 6.63, 6.64][i], { isChosen: i === 2 }),
          ),
        ),
    },
    {
      name: 'ranks',
      title: named('Thứ hạng: hạng 1 ở trên', 'Ranks: the first at the top'),
      draw: () =>
        slopes(
          six.map((line, i) =>
            slopeLine(line.name, i + 1, [1, 5, 2, 3, 4, 6][i], { isChosen: i === 2, href: '#slope' }),
          ),
          { isRank: true },
        ),
    },
    {
      name: 'missing',
      title: named('Một năm thiếu số liệu', 'A year without a figure'),
      draw: () =>
        slopes([
          slopeLine('Minh bạch', 5.8, 6.6),
          slopeLine('Cạnh tranh bình đẳng', null, 6.1),
          slopeLine('Chính sách hỗ trợ doanh nghiệp', 6.3, null),
        ]),
    },
    {
      name: 'long',
      title: named('Tên dài xuống dòng', 'Long names take several lines'),
      draw: () =>
        slopes([
          slopeLine('Cải cách thủ tục hành chính và hiệu lực của cơ chế một cửa', 80.1, 84.2, {
            isChosen: true,
          }),
          slopeLine('Xây dựng và nâng cao chất lượng đội ngũ cán bộ, công chức', 80.3, 84.1),
          slopeLine('Tài chính công', 79.9, 84.4),
        ]),
    },
  ],
}

const small = (name: string, values: Ranks, text: string, more: Partial<SmallSeries> = {}): SmallSeries => ({
  id: name,
  name,
  values,
  text,
  isChosen: false,
  ...more,
})

const grid = (series: readonly SmallSeries[], periods: readonly string[] = years) => (
  <SmallMultiples
    series={series}
    periods={periods}
    low={4}
    high={10}
    lowText="4"
    highText="10"
    label="An Lạc, 2018–2023"
    nothing="–"
  />
)

const smallMultiples: ChartSample = {
  name: 'small-multiples',
  title: named(
    'Phần nào lên, phần nào xuống qua các năm?',
    'Which parts rose and which fell over the years?',
  ),
  states: [
    {
      name: 'parts',
      title: named('Mỗi phần một ô', 'One cell a part'),
      draw: () =>
        grid([
          small('Gia nhập thị trường', [7.1, 7.4, 7.2, 8, 8.3, 8.4], '8,40', { isChosen: true }),
          small('Tiếp cận đất đai', [6.9, 6.8, 6.6, 6.2, 6.4, 6.2], '6,20', { href: '#small-multiples' }),
          small('Minh bạch', [5.8, 5.9, 6.1, 6.6, 6.5, 6.6], '6,60'),
          small('Chi phí thời gian', [7.7, 7.7, 7.7, 7.7, 7.7, 7.7], '7,70'),
        ]),
    },
    {
      name: 'missing',
      title: named(
        'Có năm thiếu, có chỗ không so được, có phần chưa có số',
        'Years missing, a cut, a part without figures',
      ),
      draw: () =>
        grid([
          small('Minh bạch', [5.8, null, 6.1, 6.6, null, 6.6], '6,60'),
          small('Cạnh tranh bình đẳng', [null, null, 5.1, 5.4, 5.2, null], '5,20'),
          small('Đào tạo lao động', [5.2, 5.5, 5.4, 6.9, 7, 7.2], '7,20', { cuts: [3] }),
          small('Thiết chế pháp lý và an ninh trật tự', [null, null, null, null, null, null], ''),
        ]),
    },
    {
      name: 'single',
      title: named('Chỉ một năm', 'A single year'),
      draw: () => grid([small('Minh bạch', [5.8], '5,80')], ['2018']),
    },
  ],
}

/** The charts of time, each with its states, on provinces that do not exist. */
export const timeSamples: readonly ChartSample[] = [bump, slope, smallMultiples]
