import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { parseUpload } from './parse-upload.ts'
import { writeXlsx } from './write-xlsx.ts'

const text = (rows: number, columns: number): Uint8Array => {
  const line = Array.from({ length: columns }, (_, i) => `c${i}`).join(',')
  return strToU8(Array.from({ length: rows + 1 }, () => line).join('\n'))
}
const workbook = (rows: number): Uint8Array =>
  writeXlsx([
    {
      name: 'x',
      head: [],
      rows: Array.from({ length: rows + 1 }, (_, i) => [`a${i}`, 'b']),
    },
  ])
const codes = async (bytes: Uint8Array) => (await parseUpload(bytes, 'a')).problems.map(({ code }) => code)

test('a table within the limits is read as any other', async () => {
  const read = await parseUpload(text(20_000, 2), 'a.csv')
  assert.ok(read.ok)
  assert.deepEqual([read.value.rows.length, read.value.header], [20_000, ['c0', 'c1']])
  assert.deepEqual(await codes(text(1, 200)), [])
})

test('one line or one column more is refused with a sentence, in a workbook too', async () => {
  assert.deepEqual(await codes(text(20_001, 2)), ['upload-too-large'])
  assert.deepEqual(await codes(text(1, 201)), ['upload-too-large'])
  assert.deepEqual(await codes(workbook(20_001)), ['upload-too-large'])
  assert.deepEqual(await codes(new Uint8Array(20 * 1024 * 1024 + 1)), ['upload-too-large'])
})

test('a small file that unpacks to more than 20 MB is not unpacked', async () => {
  const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(20 * 1024 * 1024 + 1) })
  assert.ok(bomb.length < 100_000)
  assert.deepEqual(await codes(bomb), ['upload-too-large'])
})

test('a workbook whose merged cells fill the memory ends its own thread alone, and the clock goes on meanwhile', async () => {
  const parts = unzipSync(workbook(2))
  const sheet = Object.keys(parts).find(name => name.endsWith('sheet1.xml')) ?? ''
  const merged = '</sheetData><mergeCells count="1"><mergeCell ref="A4:XFD1048576"/></mergeCells>'
  parts[sheet] = strToU8(strFromU8(parts[sheet]).replace('</sheetData>', merged))
  let ticks = 0
  const clock = setInterval(() => ticks++, 20)
  const { problems } = await parseUpload(zipSync(parts), 'a', { milliseconds: 2000, megabytes: 64 })
  clearInterval(clock)
  assert.deepEqual(
    problems.map(({ code }) => code),
    ['upload-too-large'],
  )
  assert.ok(ticks > 5, `${ticks}`)
})

test('a workbook of 16,000 lines is read in a moment, not in seconds per thousand lines', async () => {
  const began = performance.now()
  const read = await parseUpload(workbook(16_000), 'a')
  assert.ok(read.ok)
  assert.equal(read.value.rows.length, 16_000)
  assert.ok(performance.now() - began < 8000)
})
