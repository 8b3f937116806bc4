import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Unit } from '@thuocdo/engine'
import { keptTable, readKept, withoutTable } from '../parts/kept-table.ts'
import { readAct } from '../parts/read-act.ts'
import { roomReader } from '../parts/room-reader.ts'
import { drawRoom } from '../testing/draw-room.tsx'
import { importPreview } from './import-preview.ts'
import { ImportUnitsPage } from './import-units-page.tsx'

const unit = (number: number): Unit => ({
  id: `xa-${number}-2025`,
  level: 'commune',
  foundedOn: '2025-07-01',
  names: [{ vi: `Mẫu ${number}`, en: `Mau ${number}`, kind: 'commune' }],
  aliases: [],
  codes: [],
})
const found = (count: number) => ({
  added: { units: count, acts: 0 },
  unchanged: 0,
  newUnits: Array.from({ length: count }, (_, at) => unit(at + 1)),
  differences: [{ subject: 'xa-1-2025', field: 'endedOn', here: '', there: '2026-01-01' }],
  differing: [unit(1)],
})

test('an import is looked at by name, fifty of them and the rest counted, and is confirmed', () => {
  const shared = { values: { source: 'communes', province: 'x', since: '' }, table: null, on: '2026-01-05' }
  const draw = (count: number) =>
    drawRoom(
      <ImportUnitsPage
        view={{ provinces: [] }}
        reader={roomReader('vi')}
        preview={importPreview(found(count), shared)}
      />,
    )
  const html = draw(52)
  assert.equal(html.match(/lập ngày 1\/7\/2025/g)?.length, 50)
  for (const part of ['và 2 mục nữa', 'Xã Mẫu 1 ', 'Ngày kết thúc', 'name="confirmed"', 'không xóa được'])
    assert.ok(html.includes(part), part)
  assert.ok(!draw(2).includes('mục nữa'))
})

test('a table that was looked at comes back with its confirmation, and is not asked for again', async () => {
  const bytes = new TextEncoder().encode('Tên,Loại\nXã Mèo,Xã\n')
  const post = (body: FormData) => readAct(new Request('https://x.vn', { method: 'POST', body }))
  const form = new FormData()
  form.set('act', 'preview-table')
  form.set('preview-table-file', new File([bytes], 'bang.csv'))
  const first = await keptTable(await post(form))
  assert.ok(first.ok && first.value)
  const again = new FormData()
  again.set('act', 'import-units')
  for (const [name, value] of Object.entries(first.value)) again.set(name, value)
  const sent = await post(again)
  const second = await keptTable(sent)
  assert.deepEqual(second, first)
  const table = await readKept(first.value)
  assert.equal(table.ok && table.value.rows.length, 1)
  assert.equal('table' in withoutTable(sent).values, false)
  const none = await keptTable(await post(new FormData()))
  assert.equal(none.ok && none.value, undefined)
})
