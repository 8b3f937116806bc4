import assert from 'node:assert/strict'
import type { Problem } from '@thuocdo/engine'
import { openWorld } from '../open-world.ts'
import { readEdition } from '../read-edition.ts'
import { readInputs } from '../read-inputs.ts'
import { parseTable, readTable } from '../read-table.ts'

/** A table that is refused or remarked on: the code of the problem, the edition that it is meant for, and what it holds. */
export type Case = { readonly code: string; readonly edition: Edition; readonly holds: string | Uint8Array }

type Edition = 'tiny/2025' | 'pci/2021'

const head = 'unit,plan,answers,tasks'
const tiny = (code: string, ...lines: readonly string[]): Case => ({
  code,
  edition: 'tiny/2025',
  holds: lines.join('\n'),
})
/** One cell of `answers` (a number), of `tasks` (a ratio) or of `plan` (an option) that is at fault. */
const number = (code: string, cell: string): Case => tiny(code, head, `A,chậm,${cell},8/10`)
const ratio = (code: string, cell: string): Case => tiny(code, head, `A,chậm,85,${cell}`)
const raw = (code: string, ...bytes: readonly number[]): Case => ({
  code,
  edition: 'tiny/2025',
  holds: Uint8Array.from(bytes),
})

const pciHead = 'unit,entry,land,transparency,time,informal,bias,proactivity,support,labor,legal'
const pci = (code: string, row: string): Case => ({ code, edition: 'pci/2021', holds: `${pciHead}\n${row}` })

/** Every problem that the guide to tables speaks of, provoked. */
export const cases: readonly Case[] = [
  raw('old-excel', 0xd0, 0xcf, 0x11, 0xe0),
  raw('broken-xlsx', 0x50, 0x4b, 3, 4),
  raw('not-utf8', 0x61, 0xe2, 0x62, 0x0a),
  raw('not-text', 0x61, 0, 0x62, 0x0a),
  tiny('old-encoding', 'unit,ghi chú', 'TØnh Qu¶ng Ninh,tèt'),
  tiny('broken-quotes', head, 'A,"chậm,85,8/10'),
  tiny('empty-file', ''),
  tiny('empty-file', head),
  tiny('no-header', 'x,y', '1,2'),
  tiny('too-many-cells', head, 'A,chậm,85,5,8/10'),
  tiny('too-few-cells', head, 'A,chậm'),
  tiny('missing-column', 'unit,plan,answers', 'A,chậm,85'),
  tiny('unknown-column', `${head},planned`, 'A,chậm,85,8/10,1'),
  tiny('unknown-column', 'unit,plan,,answers,tasks', 'A,chậm,1,85,8/10'),
  tiny('printed-column', `${head},Tổng điểm`, 'A,chậm,85,8/10,7'),
  tiny('duplicate-column', `${head},plan`, 'A,chậm,85,8/10,chậm'),
  tiny('unit-missing', head, ',chậm,85,8/10'),
  pci('unknown-unit', 'Quảng Nin,7,7,7,7,7,7,7,7,7,7'),
  tiny('duplicate-unit', head, 'A,chậm,85,8/10', 'Đơn vị A,chậm,85,8/10'),
  tiny('wrong-period', 'unit,năm,plan,answers,tasks', 'A,2024,chậm,85,8/10'),
  tiny('decimal-comma-mixed', head, 'A,chậm,85.5,8/10', 'B,chậm,"85,5",8/10'),
  number('ambiguous-number', '"1,234"'),
  number('percent-sign', '85%'),
  number('ambiguous-dash', '-'),
  number('date-not-number', '2025-03-07'),
  number('not-a-number', '=A1+1'),
  number('not-a-number', '#REF!'),
  number('not-a-number', 'khoảng 85'),
  number('not-finite', '1e999'),
  ratio('not-a-ratio', '8'),
  ratio('ratio-above-one', '12/10'),
  pci('above-maximum', 'Quảng Ninh,50,7,7,7,7,7,7,7,7,7'),
  pci('below-minimum', 'Quảng Ninh,-1,7,7,7,7,7,7,7,7,7'),
  tiny('unknown-option', head, 'A,chậmm,85,8/10'),
  tiny('decimal-comma', head, 'A,chậm,"85,5",8/10'),
  tiny('title-passed-over', 'BẢNG SỐ LIỆU NĂM 2025,,,', head, 'Đơn vị A,chậm,85,8/10'),
  tiny('text-normalised', head.normalize('NFD'), 'Đơn vị A,chậm,85,8/10'.normalize('NFD')),
]

const folder = (path: string): string => new URL(`../../${path}/`, import.meta.url).pathname
const worlds = { 'tiny/2025': folder('examples/tiny'), 'pci/2021': folder('frameworks') } as const

/** The problem that a case is about, out of a real reading. */
export async function problemOf({ code, edition, holds }: Case): Promise<Problem> {
  const problems = await problemsOf(edition, holds)
  const found = problems.find(problem => problem.code === code)
  assert.ok(found, `${code} is found, not ${problems.map(problem => problem.code).join(', ')}`)
  return found
}

async function problemsOf(edition: Edition, holds: string | Uint8Array): Promise<readonly Problem[]> {
  const bytes = typeof holds === 'string' ? new TextEncoder().encode(holds) : holds
  const table = await parseTable(bytes, 'bang.csv')
  if (!table.ok) return table.problems
  const world = await openWorld(worlds[edition])
  assert.ok(world.ok)
  const loaded = await readEdition(world.value, edition)
  assert.ok(loaded.ok)
  const inputs = readInputs(table.value, {
    program: loaded.value.program,
    register: loaded.value.register,
    defaultMissing: 'not-published',
  })
  return [...table.problems, ...inputs.problems]
}

/** What is said of a file that is not there. */
export const noSuchFile = async (): Promise<Problem> => {
  const table = await readTable('bang.csv')
  assert.ok(!table.ok)
  return table.problems[0]
}
