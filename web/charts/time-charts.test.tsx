import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { readerOf } from '../words/reader.ts'
import { Bump, type BumpLine, type BumpProps } from './bump.tsx'
import { linesOfText } from './lines-of-text.ts'
import { pushApart } from './push-apart.ts'
import { timeSamples } from './samples/time-samples.tsx'
import { Slope, type SlopeLine } from './slope.tsx'
import { SmallMultiples } from './small-multiples.tsx'

const at = (...wishes: readonly number[]) => wishes.map(wish => ({ at: wish, height: 10 }))

test('labels that have room stand where they wish', () => {
  assert.deepEqual(pushApart(at(20, 40), 0, 100), [20, 40])
})

test('labels that would touch share the way that they give', () => {
  assert.deepEqual(pushApart(at(50, 50), 0, 100), [45, 55])
  assert.deepEqual(pushApart(at(1, 2), 0, 100), [5, 15])
  assert.deepEqual(pushApart(at(99, 100), 0, 100), [85, 95])
})

const wishes = fc.array(
  fc.record({ at: fc.integer({ min: 0, max: 1000 }), height: fc.integer({ min: 1, max: 40 }) }),
)

test('law: no label overlaps the next, none leaves the room that holds all', () => {
  fc.assert(
    fc.property(wishes, unsorted => {
      const sorted = unsorted.toSorted((a, b) => a.at - b.at)
      const bottom = Math.max(
        1000,
        sorted.reduce((sum, { height }) => sum + height, 0),
      )
      const middles = pushApart(sorted, 0, bottom)
      for (const [i, { height }] of sorted.entries()) {
        const above = i === 0 ? 0 : middles[i - 1] + sorted[i - 1].height / 2
        assert.ok(middles[i] - height / 2 >= above - 1e-6)
        assert.ok(middles[i] + height / 2 <= bottom + 1e-6)
      }
    }),
  )
})

test('law: cutting a text in lines loses no word', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1 }).map(word => word.replaceAll(' ', '-'))), words => {
      assert.equal(linesOfText(words.join(' '), 12).join(' '), words.join(' '))
    }),
  )
})

test('a line of text holds no more letters than it may, but for a long word', () => {
  assert.deepEqual(linesOfText('Chi phí không chính thức', 14), ['Chi phí không', 'chính thức'])
  assert.deepEqual(linesOfText('Nghiêm-túc-lắm à', 5), ['Nghiêm-túc-lắm', 'à'])
})

const line = (id: string, ranks: BumpLine['ranks'], more: Partial<BumpLine> = {}): BumpLine => ({
  id,
  name: id,
  ranks,
  isChosen: false,
  ...more,
})

const bump = (lines: readonly BumpLine[], more: Partial<BumpProps> = {}): string =>
  renderToStaticMarkup(
    <Bump periods={['2019', '2020', '2021']} lines={lines} breaks={[]} label="Hạng" {...more} />,
  )

const pathOf = (svg: string): string => /<path d="([^"]*)"/.exec(svg)?.[1] ?? ''

test('a bump chart draws one path a unit, the first at the top, names and ranks at both ends', () => {
  const svg = bump([line('An Lạc', [1, 2, 1]), line('Bình Minh', [2, 1, 2])])
  assert.equal(svg.match(/<path/g)?.length, 2)
  assert.match(svg, /class="left" x="0"[^>]*>An Lạc 1</)
  assert.match(svg, /class="right" x="100%"[^>]*>1 An Lạc</)
  assert.match(pathOf(svg), /^M0,38.5C.*,38.5$/)
})

test('a year without a rank is a gap, one rank alone a dot', () => {
  const svg = bump([line('a', [1, null, 1])])
  assert.equal(pathOf(svg).match(/M/g)?.length, 2)
  assert.equal(svg.match(/<circle/g)?.length, 2)
  assert.equal(pathOf(bump([line('a', [1, 1, 1])])).match(/M/g)?.length, 1)
})

test('a new method is marked; only where nothing compares the lines are cut', () => {
  const marked = bump([line('a', [1, 1, 1])], { breaks: [{ before: 1, isCut: false }] })
  assert.match(marked, /class="new-method" x1="25%"/)
  assert.equal(pathOf(marked).match(/M/g)?.length, 1)
  const cut = bump([line('a', [1, 1, 1])], { breaks: [{ before: 1, isCut: true }] })
  assert.match(cut, /class="cut" x1="25%"/)
  assert.equal(pathOf(cut).match(/M/g)?.length, 2)
})

test('a name too long for the room beside the picture takes lines, and every row is as high', () => {
  const svg = bump([line('Sở Nông nghiệp và Môi trường', [1, 1, 1]), line('a', [2, 2, 2])])
  assert.match(svg, />1 Sở Nông nghiệp và</)
  assert.match(svg, /height="102"/)
  assert.match(bump([line('b', [1, 1, 1]), line('a', [2, 2, 2])]), /height="68"/)
})

test('units with a page are links in a group, without pages the chart is one picture', () => {
  assert.match(
    bump([line('a', [1], { href: '/a' })], { periods: ['2019'] }),
    /role="group".*<a class="unit" href="\/a">/,
  )
  const picture = bump([line('a', [1])], { periods: ['2019'] })
  assert.match(picture, /role="img"/)
  assert.doesNotMatch(picture, /<a /)
})

test('units that share a rank have labels below each other', () => {
  const svg = bump([line('a', [1, 1, 1]), line('b', [1, 1, 1]), line('c', [3, 3, 3])])
  const ys = [...svg.matchAll(/class="right" x="100%" y="([\d.]+)"/g)].map(([, y]) => Number(y))
  assert.deepEqual(
    ys.map(y => y - ys[0]),
    [0, 17, 34],
  )
})

test('a unit that left before the last year keeps its name at its last rank', () => {
  const svg = bump([line('Hà Cũ', [1, 1, null]), line('a', [2, 2, 1])])
  assert.match(svg, /class="loose" x="50%"[^>]*>Hà Cũ</)
  assert.doesNotMatch(svg, /class="right"[^>]*>[^<]*Hà Cũ/)
})

const pair = (
  id: string,
  from: number | null,
  to: number | null,
  more: Partial<SlopeLine> = {},
): SlopeLine => ({
  id,
  name: id,
  from,
  to,
  fromText: String(from),
  toText: String(to),
  isChosen: false,
  ...more,
})

const slope = (lines: readonly SlopeLine[], isRank = false): string =>
  renderToStaticMarkup(<Slope from="2020" to="2021" lines={lines} label="Hai năm" isRank={isRank} />)

const ways = (svg: string) =>
  [...svg.matchAll(/class="way"[^>]*y1="([\d.]+)" y2="([\d.]+)"/g)].map(([, a, b]) => [Number(a), Number(b)])

test('more stands higher, but of ranks the lowest stands at the top', () => {
  const [rising] = ways(slope([pair('a', 1, 2)]))
  assert.ok(rising[0] > rising[1])
  const [falling] = ways(slope([pair('a', 1, 2)], true))
  assert.ok(falling[0] < falling[1])
})

test('a slope needs both years; with one there is a dot and a name', () => {
  const svg = slope([pair('a', null, 2), pair('b', 1, null)])
  assert.equal(ways(svg).length, 0)
  assert.match(svg, />2 a</)
  assert.match(svg, />– b</)
})

test('labels of equal values do not overlap and are led to their dots', () => {
  const svg = slope([pair('a', 1, 2), pair('b', 1, 2), pair('c', 1, 2)])
  const ys = [...svg.matchAll(/class="right" x="20" y="([\d.]+)"/g)].map(([, y]) => Number(y))
  assert.ok(ys[1] - ys[0] >= 17 && ys[2] - ys[1] >= 17)
  assert.match(svg, /class="leader"/)
  assert.doesNotMatch(slope([pair('a', 1, 2)]), /leader/)
})

const multiples = (values: readonly (number | null)[], cuts: readonly number[] = []): string =>
  renderToStaticMarkup(
    <SmallMultiples
      series={[{ id: 'a', name: 'Minh bạch', values, text: '2,0', isChosen: false, cuts }]}
      periods={values.map((_, i) => String(2019 + i))}
      low={0}
      high={2}
      lowText="0"
      highText="2"
      label="Các phần"
      nothing="Chưa có số liệu"
    />,
  )

test('all small series stand on one scale, the last value labelled', () => {
  const svg = multiples([0, 1, 2])
  assert.match(svg, /<path d="M0,72L50,44L100,16">/)
  assert.match(svg, /class="value" x="100%"[^>]*>2,0</)
})

test('a gap and a cut break a small line; without any figure the cell says so', () => {
  assert.equal(pathOf(multiples([1, null, 1])).match(/M/g)?.length, 2)
  assert.equal(pathOf(multiples([1, 1, 1], [2])).match(/M/g)?.length, 2)
  assert.match(multiples([null, null]), /<p>Chưa có số liệu<\/p>/)
})

const drawn = (draw: (reader: ReturnType<typeof readerOf>) => ReactElement): string =>
  renderToStaticMarkup(draw(readerOf('vi')))

test('every sample is drawn without a style of its own and without a number that is none', () => {
  for (const { states } of timeSamples)
    for (const { name, draw } of states)
      assert.doesNotMatch(drawn(draw), /style=|fill=|stroke=|NaN|Infinity/, name)
})

test('sixty-three units over twenty years stay lean', () => {
  const many = timeSamples[0].states.find(({ name }) => name === 'many')
  assert.ok(many)
  const svg = drawn(many.draw)
  assert.equal(svg.match(/<path/g)?.length, 63)
  assert.ok(svg.length < 120_000, `${svg.length} bytes`)
})

test('few lines that end inside the picture keep their names, many do not cover it', () => {
  const ends = (count: number): string =>
    bump([
      line('z', [9, 9, 9]),
      ...Array.from({ length: count }, (_, i) => line(`a${i}`, [i + 1, i + 1, null])),
    ])
  assert.match(ends(4), /class="bump few-loose"/)
  assert.match(ends(5), /class="bump"/)
  assert.match(ends(0), /class="bump"/)
})
