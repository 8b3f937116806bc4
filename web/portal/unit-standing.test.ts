import assert from 'node:assert/strict'
import { test } from 'node:test'
import { printedSite } from '../testing/printed-site.ts'
import { readerOf } from '../words/reader.ts'
import type { OpenEdition } from './site.ts'
import { adjustmentsOf, decidedAgainst, exceedingOf, penaltiesOf, silentOf } from './unit-standing.ts'
import { unitView } from './unit-view.ts'
import { changeSentences, claimedMoves, standingSentences } from './unit-words.ts'
import { yearOf } from './unit-year.ts'

const [vi, en] = [readerOf('vi'), readerOf('en')]
const site = printedSite()
const model = 'par-model-department/2025'

async function opened(id: string): Promise<OpenEdition> {
  const edition = await site.edition(id)
  assert.ok(edition)
  return edition
}

async function viewOf(id: string, unit: string) {
  const view = await unitView(site, await opened(id), unit)
  assert.ok(view)
  return view
}

async function unitOf(id: string, wanted: string) {
  const unit = (await opened(id)).results.units.find(({ unit }) => unit === wanted)
  assert.ok(unit)
  return unit
}

test('a unit that handed in nothing is told by its items; one figure, or a reason other than silence, is no silence', async () => {
  const edition = await opened(model)
  const unit = await unitOf(model, 'so-y-te')
  const missing = (first: 'not-submitted' | null) => ({
    ...unit,
    nodes: {
      ...unit.nodes,
      '1.1': { score: null, max: 74, missing: 'not-submitted' as const },
      '1.2': { score: null, max: 16, missing: first },
    },
  })
  assert.deepEqual(silentOf(edition, missing('not-submitted')), { items: 2, highest: null })
  assert.equal(silentOf(edition, missing(null)), null)
  assert.equal(silentOf(edition, unit), null)
})

test('the silence of a unit and the class above which it keeps it are said in words', async () => {
  const view = await viewOf(model, 'so-y-te')
  const silent = { items: 2, highest: { vi: 'Yếu', en: 'Weak' } }
  assert.deepEqual(standingSentences({ ...view, silent }, vi), [
    'Đơn vị không tự đánh giá: 2 nội dung phải tự chấm đều không có số liệu.',
    'Theo khung điểm, không tự đánh giá thì xếp cao nhất là Yếu.',
  ])
  assert.deepEqual(standingSentences(view, vi), [])
})

test('equal totals with different ranks were ordered by somebody; with one rank by nobody', async () => {
  const edition = await opened(model)
  const framework = { ...edition.framework, rank: { basis: 'unrounded', ties: 'by-hand' } as const }
  const [first, second] = edition.results.units.map((unit, i) => ({ ...unit, percent: 80, rank: i + 1 }))
  const tied = (units: readonly (typeof first)[]): OpenEdition => ({
    ...edition,
    framework,
    results: { ...edition.results, units },
  })
  assert.deepEqual(decidedAgainst(tied([first, second]), first), [second.name])
  assert.deepEqual(decidedAgainst(tied([first, { ...second, rank: 1 }]), first), [])
  assert.deepEqual(decidedAgainst({ ...tied([first, second]), framework: edition.framework }, first), [])
})

test('bonus and penalty are adjustments with all below them; ordinary parts are not', () => {
  const name = { vi: 'Phần', en: 'Part' }
  const tree = {
    code: 'all',
    name,
    children: [
      { code: '1', name },
      { code: '2', name, role: 'penalty' as const, children: [{ code: '2.1', name }] },
    ],
  }
  assert.deepEqual([...adjustmentsOf(tree)], ['2', '2.1'])
  assert.deepEqual([...penaltiesOf(tree)], ['2', '2.1'])
  const bonus = { ...tree, children: tree.children.map(child => ({ ...child, role: 'bonus' as const })) }
  assert.deepEqual([[...adjustmentsOf(bonus)].length, [...penaltiesOf(bonus)]], [3, []])
})

test('a printed figure above its maximum is told only where the edition is alarmed by it: 50 of 40', async () => {
  const { because } = await viewOf('par-an-lac/2021', 'so-y-te')
  const raised = { ...because, parts: because.parts.map(part => ({ ...part, value: 50 })) }
  const words = { vi: 'cao', en: 'high' }
  const problem = { code: 'above-maximum', severity: 'warning', subject: '1', words } as const
  assert.deepEqual(
    exceedingOf(raised, [problem]).map(({ value, max }) => [value, max]),
    [[50, 40]],
  )
  assert.deepEqual(exceedingOf(raised, []), [])
  assert.deepEqual(exceedingOf(because, [problem]), [])
})

test('of printed results only the word of the edition is a break, of computed ones a new framework is one too', async () => {
  const [before, now] = [await opened('par-an-lac/2020'), await opened('par-an-lac/2021')]
  const other = (edition: OpenEdition): OpenEdition => ({
    ...edition,
    framework: { ...edition.framework, tree: { ...edition.framework.tree, max: 50 } },
  })
  assert.equal(yearOf(now, other(before), 'so-y-te').isBreak, false)
  assert.equal(yearOf(now, before, 'so-y-te').cut?.vi, 'bộ tiêu chí mới')
  const computed = await opened(model)
  assert.equal(yearOf(computed, other(computed), 'so-y-te').isBreak, true)
  assert.equal(yearOf(computed, computed, 'so-y-te').isBreak, false)
})

test('what moved a percentage is told in percentage points, what moved a total in points', async () => {
  const view = await viewOf(model, 'so-y-te')
  const sources = { own: 3, rivals: 0, framework: -1.5, membership: 0 }
  const moved = { ...view, sources, delta: 1.5, earlier: { ...view.year, period: '2024' } }
  assert.equal(
    changeSentences(moved, vi).at(-1),
    'Phần do điểm của mình: +3,00 điểm phần trăm; do khung chỉ số đổi: −1,50 điểm phần trăm.',
  )
  const inPoints = { ...moved, framework: { ...view.framework, measure: 'points' as const } }
  assert.equal(
    changeSentences(inPoints, en).at(-1),
    'By its own scores: +3.00 points; by changes of the framework: −1.50 points.',
  )
})

test('a claim tells how the rank moved where the tables do not, and is silent where they do', async () => {
  const view = await viewOf('par-an-lac/2021', 'so-y-te')
  assert.deepEqual(claimedMoves(view, vi), ['Theo Sở Y tế, so với năm 2020: lên 2 bậc.'])
  const { breaks: _cut, ...framework } = view.framework
  assert.deepEqual(claimedMoves({ ...view, framework }, vi), [])
})

test('where only the ranks of two years are known the places won are told, with what the sources remark on them', async () => {
  const view = await viewOf('par-an-lac/2021', 'so-y-te')
  const { breaks: _cut, ...framework } = view.framework
  const note = {
    vi: 'Suy ra từ hạng 2 của năm sau và mức tăng 13 bậc',
    en: 'Derived from rank 2 of the following year and a rise of 13 places',
  }
  const ranked = {
    ...view,
    framework,
    delta: null,
    earlier: { ...view.year, period: '2020', rank: 15, of: 63, score: null, note },
    year: { ...view.year, rank: 2, of: 63, note: null },
  }
  assert.deepEqual(changeSentences(ranked, vi), [
    'So với năm 2020, lên 13 bậc.',
    'Năm 2020: suy ra từ hạng 2 của năm sau và mức tăng 13 bậc.',
  ])
  assert.equal(changeSentences(ranked, en)[0], 'Since 2020: up 13 places.')
  assert.deepEqual(changeSentences({ ...ranked, year: { ...ranked.year, rank: null } }, vi), [])
  assert.deepEqual(changeSentences({ ...ranked, framework: { ...framework, breaks: note } }, vi), [])
})
