import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openWorld } from './open-world.ts'
import { publishedColumns, readPrinted } from './published-columns.ts'
import { readCsv } from './read-csv.ts'
import { readEdition } from './read-edition.ts'
import type { Table } from './read-table.ts'

const world = await openWorld(new URL('../examples/tiny/', import.meta.url).pathname)
assert.ok(world.ok)
const tiny = await readEdition(world.value, 'tiny/2025')
assert.ok(tiny.ok)
const { program } = tiny.value

function tableOf(...lines: readonly string[]): Table {
  const table = readCsv(new TextEncoder().encode(lines.join('\n')), 'printed.csv')
  assert.ok(table.ok)
  return table.value
}

test('the code of a leaf is an input; the root, a known title, and what is called published are printed results', () => {
  const table = tableOf('unit,plan,published:plan,công bố: tasks,tiny,Xếp hạng,Nhóm,block')
  assert.deepEqual(
    [...publishedColumns(table, program)],
    [
      [2, { kind: 'figure', code: 'plan' }],
      [3, { kind: 'figure', code: 'tasks' }],
      [4, { kind: 'score' }],
      [5, { kind: 'rank' }],
      [6, { kind: 'class' }],
    ],
  )
})

test('printed results are read as they stand; an empty cell and a reason printed nothing', () => {
  const table = tableOf('unit,score,rank,class,published:plan', 'A,"7,5",2,Khá,"1,25"', 'B,,không công bố,,')
  const { rows, problems } = readPrinted(table, publishedColumns(table, program))
  assert.deepEqual(problems, [])
  assert.deepEqual(rows, [{ score: 7.5, rank: 2, class: 'Khá', figures: { plan: 1.25 } }, { figures: {} }])
})

test('what is no number, and a second column for the same, are refused with their cells', () => {
  const table = tableOf('unit,score,Tổng điểm', 'A,x,7')
  const { problems } = readPrinted(table, publishedColumns(table, program))
  assert.deepEqual(
    problems.map(({ code, place }) => [code, place?.line, place?.column]),
    [
      ['duplicate-column', 1, 3],
      ['not-a-number', 2, 2],
    ],
  )
  assert.match(problems[1].words.vi, /^Ô B2: “x”/)
})
