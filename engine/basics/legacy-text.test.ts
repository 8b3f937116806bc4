import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { legacyText } from './legacy-text.ts'

const inTcvn3 = [
  'B¾c Ninh',
  'Hµ Néi',
  '§¾k L¾k',
  '§ång Nai',
  'Thõa Thiªn HuÕ',
  'B×nh D\u00ad¬ng',
  'Qu¶ng Ng·i',
  'L©m §ång',
  'CÇn Th¬',
]
const inVni = [
  'Baéc Ninh',
  'Haø Noäi',
  'Ñaéc Laéc',
  'Ñoàng Nai',
  'Thöøa Thieân Hueá',
  'Bình Döông',
  'Quaûng Ngaõi',
  'Laâm Ñoàng',
  'Caàn Thô',
]

test('text typed in TCVN3 is recognised, with a word of it as it was meant', () => {
  assert.deepEqual(legacyText('B¾c Ninh'), { encoding: 'TCVN3', word: 'B¾c', meant: 'Bắc' })
  for (const name of inTcvn3) assert.equal(legacyText(name)?.encoding, 'TCVN3', name)
  assert.equal(legacyText(inTcvn3.join('\n'))?.encoding, 'TCVN3')
})

test('text typed in VNI is recognised, with a word of it as it was meant', () => {
  assert.deepEqual(legacyText('Baéc Ninh'), { encoding: 'VNI', word: 'Baéc', meant: 'Bắc' })
  for (const name of inVni) assert.equal(legacyText(name)?.encoding, 'VNI', name)
  assert.equal(legacyText(inVni.join('\n'))?.encoding, 'VNI')
})

test('a header in Unicode above rows in TCVN3 does not hide them', () => {
  assert.equal(legacyText(`Tỉnh;Điểm số;Năm\n${inTcvn3.join('\n')}`)?.encoding, 'TCVN3')
})

test('Vietnamese in Unicode is never taken for an old encoding, composed or not', () => {
  const text =
    'Đơn vị; Bà Rịa - Vũng Tàu; Hoà Bình; Hà Nội; Ông Ý ở Ê Đê; CÔNG TY TNHH; CÔng ty; thuý, oà, khoẻ, 5 µm, m², Huế¹'
  assert.equal(legacyText(text), undefined)
  assert.equal(legacyText(text.normalize('NFD')), undefined)
  for (const word of text.split(/[ ;,]+/)) assert.equal(legacyText(word), undefined, word)
})

test('French and other Latin text is never taken for an old encoding', () => {
  const text =
    'Où est la Côte d’Ivoire ? «Été» à Hanoï, Thaï, naïf, goût, août, maïs, haï, Île, né, là, thé; Köln, über, Excel®, §1, £5, a×b'
  assert.equal(legacyText(text), undefined)
  for (const word of text.split(/[ ;,]+/)) assert.equal(legacyText(word), undefined, word)
})

test('any text is judged without falling over', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), text => void legacyText(text)))
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), bytes => void legacyText(String.fromCharCode(...bytes))),
  )
})
