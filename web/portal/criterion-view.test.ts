import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exampleSite } from '../testing/example-site.ts'
import { readerOf } from '../words/reader.ts'
import { criteriaOf } from './criteria-of.ts'
import { criterionView } from './criterion-view.ts'
import { criterionTitle, factsOf, marksOf } from './criterion-words.ts'
import type { OpenEdition, Site } from './site.ts'

const vi = readerOf('vi')

async function viewOf(id: string, code: string) {
  const site = exampleSite()
  const edition = await site.edition(id)
  assert.ok(edition)
  return criterionView(site, edition, code)
}

test('speed in 2021: An Lạc leads with 8, Đá Sơn is last with 5, the median is 7', async () => {
  const view = await viewOf('demo/2021', 'speed')
  assert.ok(view)
  assert.deepEqual(
    view.sections.map(({ rows }) => rows.map(({ unit, rank, score }) => [rank, unit, score])),
    [
      [
        [1, 'an-lac', 8],
        [2, 'binh-minh', 7],
        [3, 'da-son', 5],
      ],
    ],
  )
  assert.equal(view.summary.median, 7)
  assert.equal(criterionTitle(view, vi), 'An Lạc cao nhất với 8,00; thấp nhất là Đá Sơn với 5,00')
})

test('an edition in groups ranks nobody at a criterion either: units stand by name, and nobody is called first', async () => {
  const view = await viewOf('demo/2022', 'care')
  assert.ok(view)
  assert.equal(view.isRanked, false)
  assert.deepEqual(
    view.sections.map(({ rows }) => rows.map(({ unit, rank }) => [unit, rank])),
    [
      [
        ['an-lac', null],
        ['da-son', null],
      ],
      [['binh-minh', null]],
    ],
  )
  assert.deepEqual([view.summary.best, view.summary.last], [[], []])
  assert.equal(criterionTitle(view, vi), 'Trong 2 tỉnh, thành phố có số liệu, một nửa đạt từ 8,50 trở lên')
  assert.ok(marksOf(view, vi).every(mark => mark.kind === 'mark' && mark.rank === '' && !mark.isChosen))
})

test('what is missing stands last, with its reason', async () => {
  const view = await viewOf('demo/2022', 'care')
  assert.equal(view?.sections.at(-1)?.rows[0].missing, 'not-published')
})

test('the median goes through the years that have the criterion with the same maximum', async () => {
  const view = await viewOf('demo/2021', 'speed')
  assert.deepEqual(
    view?.years.map(({ period, median }) => [period, median]),
    [
      ['2020', 6],
      ['2021', 7],
      ['2022', 8],
    ],
  )
})

test('a year of which only part is known has no median: neither in the picture nor at the head of its own page', async () => {
  const site = exampleSite()
  const editions = await Promise.all(['demo/2021', 'demo/2022'].map(id => site.edition(id)))
  const [opened, part] = editions.map(edition => edition ?? assert.fail())
  const coverage = { known: 3, of: 63 }
  const some: OpenEdition = { ...part, results: { ...part.results, coverage } }
  const other: Site = { ...site, edition: async id => (id === part.id ? some : site.edition(id)) }
  const view = await criterionView(other, opened, 'speed')
  assert.deepEqual(
    view?.years.map(({ period }) => period),
    ['2020', '2021'],
  )
  const own = await criterionView(other, some, 'speed')
  assert.deepEqual([own?.summary.isWhole, own?.summary.known, own?.summary.of], [false, 3, 63])
  assert.deepEqual([view?.summary.isWhole, view?.summary.of], [true, 3])
  assert.equal(own && criterionTitle(own, vi), '3 tỉnh, thành phố đã biết điểm, từ 5,00 đến 9,00')
})

test('points that are taken away stand with their sign, the greatest loss first, and are no rank', async () => {
  const site = exampleSite()
  const opened = (await site.edition('demo/2021')) ?? assert.fail()
  const { framework } = opened
  const children = framework.tree.children?.map(child => ({ ...child, role: 'penalty' as const }))
  const edition = { ...opened, framework: { ...framework, tree: { ...framework.tree, children } } }
  const view = await criterionView(site, edition, 'speed')
  assert.deepEqual(
    view?.sections.map(({ rows }) => rows.map(({ unit, rank, score }) => [unit, rank, score])),
    [
      [
        ['an-lac', null, -8],
        ['binh-minh', null, -7],
        ['da-son', null, -5],
      ],
    ],
  )
  assert.equal(view && criterionTitle(view, vi), '3 đơn vị bị trừ điểm, nhiều nhất là An Lạc (−8,00)')
})

test('the facts say what is measured where that is known, the maximum, and the weight in the total or in a group', async () => {
  const view = await viewOf('demo/2021', 'care')
  assert.ok(view)
  assert.equal(factsOf(view, vi)[0], 'Tối đa 10 điểm. Trọng số 50 % trong tổng điểm.')
  const inGroup = {
    ...view,
    path: [{ node: { code: 'g', name: { vi: 'Nhóm', en: 'Group' } }, hasPage: false }],
  }
  assert.equal(factsOf(inGroup, vi)[0], 'Tối đa 10 điểm. Trọng số 50 % trong nhóm. Thuộc “Nhóm”.')
  const pci = {
    ...view,
    framework: { ...view.framework, index: 'pci' },
    node: { ...view.node, code: 'land' },
  }
  assert.match(factsOf(pci, vi)[0], /^Đo việc doanh nghiệp có được mặt bằng/)
})

test('the total, and what no unit has a figure of, have no page', async () => {
  const site = exampleSite()
  const edition = await site.edition('demo/2021')
  assert.ok(edition)
  assert.deepEqual([...criteriaOf(edition)], ['speed', 'care'])
  assert.equal(await criterionView(site, edition, 'demo'), null)
  assert.equal(await criterionView(site, edition, 'nothing'), null)
})
