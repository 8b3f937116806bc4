import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Claim } from '@thuocdo/engine'
import { quotedBy, quotedRankOf } from './quoted-by.ts'

const words = (vi: string) => ({ vi, en: vi })
const framework = {
  publisher: words('Bộ Nội vụ'),
  sources: [
    { id: 'press', title: words('Bài báo'), credit: 'Bộ Nội vụ; Báo An Lạc' },
    { id: 'own', title: words('Báo cáo của tỉnh'), credit: 'Cổng thông tin tỉnh An Lạc' },
  ],
}
const rank: Claim = { unit: 'an-lac', figure: 'rank', value: 5, of: '63', by: 'Tỉnh An Lạc', source: 'own' }

test('a figure that the press prints after the publisher is the publisher’s own', () => {
  assert.equal(quotedBy(framework, 'press', [rank]), null)
  assert.equal(quotedBy(framework, null, [rank]), null)
})

test('the usual short form of a People’s Committee, and a copy that names its origin, are the publisher’s own', () => {
  const local = { ...framework, publisher: words('Ủy ban nhân dân tỉnh An Lạc') }
  const credited = (credit: string) => ({ ...local, sources: [{ id: 'a', title: words('Bảng'), credit }] })
  assert.equal(quotedBy(credited('UBND tỉnh An Lạc; Báo An Lạc'), 'a', []), null)
  assert.equal(quotedBy(credited('Bản chép; số liệu gốc: Ủy ban nhân dân tỉnh An Lạc'), 'a', []), null)
  assert.equal(quotedBy(credited('Báo An Lạc'), 'a', []), 'Báo An Lạc')
})

test('a figure of another source is quoted: by whoever claims it, else by the source', () => {
  assert.equal(quotedBy(framework, 'own', [rank]), 'Tỉnh An Lạc')
  assert.equal(quotedBy(framework, 'own', []), 'Cổng thông tin tỉnh An Lạc')
})

test('a quoted rank comes with the places that are quoted with it', () => {
  const moved: Claim = { ...rank, figure: 'rank-change', value: 39 }
  const { of: _, ...bare } = moved
  assert.deepEqual(quotedRankOf([rank, bare]), { by: 'Tỉnh An Lạc', rank: 5, of: 63, steps: 39, note: null })
})

test('a rank within a region or of one part is no rank of the whole', () => {
  assert.equal(quotedRankOf([{ ...rank, of: '13, Đồng bằng sông Cửu Long' }]), null)
  assert.equal(quotedRankOf([{ ...rank, node: '2' }]), null)
})
