import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deskReader } from '../../desk/desk-reader.ts'
import { roomReader } from '../../desk/rooms/parts/room-reader.ts'
import { door as doorEn } from './en-door.ts'
import { house as houseEn } from './en-house.ts'
import { door } from './vi-door.ts'
import { house } from './vi-house.ts'

const catalogues = {
  vi: { ...roomReader('vi').words, shell: deskReader('vi').words, house, door },
  en: { ...roomReader('en').words, shell: deskReader('en').words, house: houseEn, door: doorEn },
}

/** Every leaf of a catalogue by its path; a function is spoken with figures, so that what it makes of them shows. */
function spoken(catalogue: object, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(catalogue).flatMap(([key, value]) => {
    const at = path === '' ? key : `${path}.${key}`
    if (typeof value === 'string') return [[at, value] as const]
    if (typeof value === 'function')
      return [[at, String(value(...Array.from({ length: 6 }, (_, i) => `${i + 2}`)))] as const]
    return spoken(value, at)
  })
}

test('the desk says every word in both languages, and none is empty', () => {
  const [vi, en] = [spoken(catalogues.vi), spoken(catalogues.en)]
  assert.deepEqual(en.map(([at]) => at).toSorted(), vi.map(([at]) => at).toSorted())
  assert.deepEqual(
    [...vi, ...en].filter(([, words]) => words.trim() === ''),
    [],
  )
})

test('English pages speak no Vietnamese but names and the marks of signing', () => {
  const own = /[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđ]/iu
  const quoted = /“[^”]*”|Thước Đo|Việt Nam|Tiếng Việt|Minh Họa/gu
  const mixed = spoken(catalogues.en).filter(([, words]) => own.test(words.replace(quoted, '')))
  assert.deepEqual(mixed, [])
})

test('one thing has one name, and what civil servants do not write stands nowhere', () => {
  const unwanted = /Thôi giao|Thôi dùng|Vào được|cửa dùng thử|Bản dùng thử|gửi hồ sơ|vẫn là nó|Khối Khối/u
  assert.deepEqual(
    spoken(catalogues.vi).filter(([, words]) => unwanted.test(words)),
    [],
  )
})

test('a tenant begins small within a sentence where its first word is what it is', () => {
  assert.match(door.lead('Tỉnh Minh Họa'), /của tỉnh Minh Họa\.$/)
  assert.match(door.lead('Huế'), /của Huế\.$/)
})
