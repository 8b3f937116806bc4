import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderToStaticMarkup } from 'react-dom/server'
import { Beeswarm, type SwarmPoint } from './beeswarm.tsx'
import { type DotRow, DotRows } from './dot-rows.tsx'
import { Dumbbell } from './dumbbell.tsx'
import { HeatMap, type HeatRow, heatStep } from './heat-map.tsx'
import { scaleOf } from './scale.ts'

const unit = (id: string, cells: Extract<HeatRow, { kind: 'unit' }>['cells'], more = {}): HeatRow => ({
  kind: 'unit',
  id,
  name: id,
  cells,
  ...more,
})

const heat = (...rows: readonly HeatRow[]): string =>
  renderToStaticMarkup(
    <HeatMap
      columns={[
        { id: 'a', name: 'Thể chế' },
        { id: 'b', name: 'Thủ tục' },
      ]}
      rows={rows}
      legend={{ steps: ['ít', 'vừa', 'khá', 'nhiều', 'đủ'], missing: ['– chưa thấy'] }}
      label="Mất điểm ở đâu"
    />,
  )

test('shares fall into fifths, and what is beyond an end counts as the end', () => {
  assert.deepEqual(
    [0, 0.19, 0.2, 0.6, 0.999, 1, 1.2, -0.1].map(share => heatStep(share)),
    [1, 1, 2, 4, 5, 5, 5, 1],
  )
})

test('all cells of a shade are one path, a missing one is hatched', () => {
  const svg = heat(
    unit('x', [{ share: 0.1, text: '10' }, { missing: '–' }]),
    unit('y', [
      { share: 0.15, text: '15' },
      { share: 1, text: '100' },
    ]),
  )
  assert.match(svg, /class="s1" d="M0 0h1v1h-1zM0 1h1v1h-1z"/)
  assert.match(svg, /class="s5" d="M1 1h1v1h-1z"/)
  assert.match(svg, /class="s0" d="M1.03 0.5h.94"/)
  assert.match(svg, /<text x="75%" y="17">–</)
})

test('a unit leads to its page, the chosen one is framed, a heading has no cells', () => {
  const svg = heat(
    { kind: 'heading', id: 'h', name: 'Nhóm Cao' },
    unit('x', [{ share: 1, text: '100' }], { href: '/x', isChosen: true }),
  )
  assert.match(svg, /<li class="heading">Nhóm Cao<\/li><li class="chosen"><a href="\/x">x<\/a>/)
  assert.match(svg, /class="chosen" d="M0 1h2v1h-2z"/)
})

test('a map without units or parts is not drawn', () => {
  assert.equal(heat(), '')
})

const swarm = (points: readonly SwarmPoint[], bands = [{ low: 0, high: 5, text: 'Thấp' }]): string =>
  renderToStaticMarkup(
    <Beeswarm points={points} bands={bands} scale={scaleOf([0, 10])} tick={String} label="Phân bố" />,
  )

test('every unit is one dot at its value; only those asked for say their name', () => {
  const svg = swarm([
    { id: 'a', value: 5, state: 'plain', text: 'A 5' },
    { id: 'b', value: 7.5, state: 'chosen', text: 'B 7,5' },
  ])
  assert.match(svg, /<circle cx="50%"/)
  assert.match(svg, /<circle class="chosen" cx="75%"/)
  assert.match(svg, />B 7,5</)
  assert.doesNotMatch(svg, />A 5</)
})

test('a class is a band; one that lies outside the picture is left out', () => {
  const point: SwarmPoint = { id: 'a', value: 5, state: 'plain', text: '' }
  assert.match(swarm([point]), /<rect x="0%" [^>]*width="50%"/)
  assert.doesNotMatch(swarm([point], [{ low: 20, high: 30, text: 'Cao' }]), /<rect/)
  assert.equal(swarm([]), '')
})

test('marks of a dumbbell differ by shape, and a figure that is missing has none', () => {
  const svg = renderToStaticMarkup(
    <Dumbbell
      keys={[
        { shape: 'hollow', text: 'Tự chấm' },
        { shape: 'full', text: 'Kết quả' },
      ]}
      rows={[
        { id: '1', name: 'Thể chế', values: [8, 6], text: '8 → 6' },
        { id: '2', name: 'Thủ tục', values: [4, null], text: '4 → …' },
      ]}
      scale={scaleOf([0, 10])}
      tick={String}
      label="Tự chấm và kết quả"
    />,
  )
  assert.match(svg, /class="reach" x1="60%" x2="80%"/)
  assert.equal(svg.match(/class="reach"/g)?.length, 1)
  assert.equal(svg.match(/class="full"/g)?.length, 2)
})

test('an interval is drawn to scale, and a bracket holds neighbours that cannot be told apart', () => {
  const row = (id: string, value: number, bracket: string): DotRow => ({
    kind: 'mark',
    id,
    rank: '',
    name: id,
    value,
    text: String(value),
    isHollow: false,
    isChosen: false,
    interval: [value - 1, value + 1],
    bracket,
  })
  const svg = renderToStaticMarkup(
    <DotRows
      rows={[row('a', 8, '1'), row('b', 7, '1'), row('c', 3, '2')]}
      scale={scaleOf([0, 10])}
      tick={String}
      label=""
    />,
  )
  assert.match(svg, /class="interval" x1="70%" x2="90%"/)
  assert.equal(svg.match(/class="bracket"/g)?.length, 1)
})

test('a name too long for its side of a phone takes lines, and a lowered unit is hollow', () => {
  const text = 'Ban Quản lý Khu nông nghiệp ứng dụng công nghệ cao 2,00'
  const svg = swarm([
    { id: 'a', value: 2, state: 'labelled', text },
    { id: 'b', value: 9, state: 'plain', text: '', isHollow: true },
  ])
  const names = [...svg.matchAll(/class="name" x="20%"[^>]*>([^<]*)</g)].map(([, line]) => line)
  assert.equal(names.length, 2)
  assert.equal(names.join(' '), text)
  assert.match(svg, /class="hollow" cx="90%"/)
})

test('long names are drawn twice: in a wide column of lines, and above the marks for phones', () => {
  const name = 'Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh'
  const row: DotRow = {
    kind: 'mark',
    id: 'a',
    rank: '1',
    name,
    value: 8,
    text: '8',
    isHollow: false,
    isChosen: false,
  }
  const draw = (isLong: boolean): string =>
    renderToStaticMarkup(
      <DotRows rows={[row]} scale={scaleOf([0, 10])} tick={String} label="" isLong={isLong} />,
    )
  assert.deepEqual(draw(true).match(/class="dot-rows[^"]*"/g), [
    'class="dot-rows beside"',
    'class="dot-rows long"',
  ])
  assert.equal(draw(true).match(/class="name"/g)?.length, 4)
  assert.deepEqual(draw(false).match(/class="dot-rows[^"]*"/g), ['class="dot-rows"'])
})
