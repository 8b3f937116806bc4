import assert from 'node:assert/strict'
import { appendFile, cp, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { printedFrameworks, typed } from './testing/typed.ts'

const frameworks = join(await mkdtemp(join(tmpdir(), 'thuocdo-claims-')), 'printed')
await cp(printedFrameworks, frameworks, { recursive: true })
const lines = [
  'don-vi-b-2020,,,count,5,7,Báo Nhỏ,news,chỉ tiêu,targets',
  'don-vi-b-2020,,,count,3,4,Báo Nhỏ,news,,',
  ',,,count,9,Khá,Báo Nhỏ,news,9 trên 10 đơn vị xếp loại Khá,9 of 10 units are fair',
  ',,,count,2,> 80,Báo Nhỏ,news,Số đơn vị có điểm trong khoảng này,Units with a score in this range',
  'don-vi-b-2020,,,rank,2,toàn vùng,Báo Nhỏ,news,Trong cả vùng,In the whole region',
]
await appendFile(join(frameworks, 'paper/2025/claims.csv'), `${lines.join('\n')}\n`)
const told = async (lang: string) =>
  (await typed(['explain', 'don vi b', 'paper/2025', '--lang', lang], { frameworks })).out

test('a count is said of its whole, of a band of scores, or by the note that says it all', async () => {
  const out = await told('vi')
  assert.match(out, /^ {2}5 trên 7 chỉ tiêu · Báo Nhỏ/m)
  assert.match(out, /^ {2}3 trên 4 đơn vị · Báo Nhỏ/m)
  assert.match(out, /^ {2}9 trên 10 đơn vị xếp loại Khá \(mọi đơn vị\) · Báo Nhỏ/m)
  assert.match(out, /^ {2}Số đơn vị có điểm trong khoảng này \(mọi đơn vị\): 2 \(> 80\) · Báo Nhỏ/m)
})

test('a region in Vietnamese is not put into English where a note says it', async () => {
  assert.match(await told('vi'), /thứ hạng: 2 \(toàn vùng\) .* · Trong cả vùng$/m)
  const english = await told('en')
  assert.match(english, /^ {2}rank: 2 · .* · In the whole region$/m)
  assert.match(english, /^ {2}5 of 7 targets · /m)
  assert.match(english, /^ {2}rank: 1 \(vùng núi\)/m, 'without a note it stays')
})
