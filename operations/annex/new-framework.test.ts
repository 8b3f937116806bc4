import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { parse } from 'yaml'
import { openWorld } from '../open-world.ts'
import { newFramework } from './new-framework.ts'
import { caMauRows, caMauTexts } from './testing/ca-mau-2013.ts'
import { excelFile, inFolder, type RowsOf, wordFile } from './testing/annex-files.ts'

const frameworks = new URL('../../frameworks', import.meta.url).pathname

async function drafted(name: string, bytes: Uint8Array, chosen: object = {}) {
  const { folder, file } = await inFolder(name, bytes)
  const world = await openWorld(frameworks)
  assert.ok(world.ok)
  const out = join(folder, 'cchc', '2013')
  const options = { from: file, out, language: 'vi' as const, thisYear: '2026', ...chosen }
  return { folder, out, file, outcome: await newFramework(world.value, options), again: () => newFramework(world.value, options) }
}

const sheetOf = (rows: RowsOf): RowsOf => [...caMauTexts.map(text => [{ text, across: 9 }]), ...rows]
const makers = {
  'Word': { name: 'Phụ lục 1880.docx', bytes: () => wordFile(caMauTexts, caMauRows) },
  'Excel': { name: 'Phụ lục 1880.xlsx', bytes: () => excelFile(sheetOf(caMauRows)) },
}

for (const [kind, { name, bytes }] of Object.entries(makers)) {
  test(`field 1 of Cà Mau 2013 comes out of a ${kind} file with its points and all its rules`, async () => {
    const { out, outcome } = await drafted(name, await bytes())
    console.log(JSON.stringify(outcome, null, 1))
    console.log(await readFile(join(out, 'index.yaml'), 'utf8'))
    console.log(await readFile(join(out, 'review.csv'), 'utf8'))
  })
}
