import assert from 'node:assert/strict'
import type { Problem } from '@thuocdo/engine'
import { openWorld } from '../open-world.ts'
import { type LoadedEdition, readEdition } from '../read-edition.ts'
import { readInputs } from '../read-inputs.ts'
import { parseTable, readTable } from '../read-table.ts'
import type { World } from '../world.ts'

/** A table that is refused or remarked on: the code of the problem, the edition that it is meant for, and what it holds. */
export type Case = {
  readonly code: string
  readonly edition: Edition
  readonly holds: string | Uint8Array
  /** Another register and day than those of the edition. */
  readonly units?: { readonly register: string; readonly on: string }
}

type Edition = 'tiny/2025' | 'pci/2021' | 'par-model-department/2025' | 'egov-thua-thien-hue/2020'

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
const named = (code: string, unit: string, units: Case['units'] & object): Case => ({
  ...pci(code, `${unit},7,7,7,7,7,7,7,7,7,7`),
  units,
})
/** Some columns of the model for departments: the others are missed too, but that is another problem. */
const model = (code: string, head: string, ...rows: readonly string[]): Case => ({
  code,
  edition: 'par-model-department/2025',
  holds: [`unit,block,${head}`, ...rows].join('\n'),
})
const ownBase = (code: string, cell: string): Case => ({
  code,
  edition: 'egov-thua-thien-hue/2020',
  holds: `unit,readiness-points,result-points,joint\nHuyện Nam Đông,,${cell},`,
})

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
  named('ambiguous-name', 'Công an tỉnh', { register: 'offices', on: '2024-12-31' }),
  named('ambiguous-code', '24', { register: 'provinces', on: '2004-06-30' }),
  model('unit-in-two-blocks', '1.2', 'Sở Y tế,department,0', 'Sở Y tế,central,0'),
  model('unknown-block', '1.2', 'Sở Y tế,xã,0'),
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
  ownBase('not-a-ratio', '75.41'),
  ownBase('ratio-above-one', '93/92'),
  model('not-whole', '1.2', 'Sở Y tế,department,0.5'),
  model('not-answers', '1.7.1', 'Sở Y tế,department,120/60/10'),
  model('no-answers', '1.7.1', 'Sở Y tế,department,0/0/0/0'),
  model('reason-missing', '1.2', 'Sở Y tế,department,không áp dụng'),
  model('value-where-not-applicable', '3.6', 'Thuế tỉnh Minh Họa,central,95'),
  model('not-an-order', 'attr:tie,1.2', 'Sở Y tế,department,thứ nhất,0'),
  pci('above-maximum', 'Quảng Ninh,50,7,7,7,7,7,7,7,7,7'),
  pci('below-minimum', 'Quảng Ninh,-1,7,7,7,7,7,7,7,7,7'),
  tiny('unknown-option', head, 'A,chậmm,85,8/10'),
  model('unknown-event', 'attr:ky-luat,1.2', 'Sở Y tế,department,kỷ luật,0'),
  tiny('decimal-comma', head, 'A,chậm,"85,5",8/10'),
  tiny('title-passed-over', 'BẢNG SỐ LIỆU NĂM 2025,,,', head, 'Đơn vị A,chậm,85,8/10'),
  tiny('two-row-header', 'unit,Kế hoạch và trả lời,,tasks', ',plan,answers,', 'Đơn vị A,chậm,85,8/10'),
  tiny('numbering-passed-over', head, '(1),(2),(3),(4)', 'Đơn vị A,chậm,85,8/10'),
  tiny('notes-left-out', `${head},Ghi chú`, 'Đơn vị A,chậm,85,8/10,xem lại'),
  tiny('summary-passed-over', head, 'Đơn vị A,chậm,85,8/10', 'Trung bình,,85,'),
  tiny('remark-passed-over', head, 'Đơn vị A,chậm,85,8/10', ',,,Giám đốc'),
  tiny('text-normalised', head.normalize('NFD'), 'Đơn vị A,chậm,85,8/10'.normalize('NFD')),
]

const folder = (path: string): string => new URL(`../../${path}/`, import.meta.url).pathname
const worldOf = (edition: Edition): string => folder(edition === 'tiny/2025' ? 'examples/tiny' : 'frameworks')

/** The problem that a case is about, out of a real reading. */
export async function problemOf({ code, ...about }: Case): Promise<Problem> {
  const problems = await problemsOf(about)
  const found = problems.find(problem => problem.code === code)
  assert.ok(found, `${code} is found, not ${problems.map(problem => problem.code).join(', ')}`)
  return found
}

async function problemsOf({ edition, holds, units }: Omit<Case, 'code'>): Promise<readonly Problem[]> {
  const bytes = typeof holds === 'string' ? new TextEncoder().encode(holds) : holds
  const table = await parseTable(bytes, 'bang.csv')
  if (!table.ok) return table.problems
  const world = await openWorld(worldOf(edition))
  assert.ok(world.ok)
  const loaded = await readEdition(world.value, edition)
  assert.ok(loaded.ok)
  const { program, register } = units ? await amongOthers(world.value, loaded.value, units) : loaded.value
  const inputs = readInputs(table.value, { program, register, defaultMissing: 'not-published' })
  return [...table.problems, ...inputs.problems]
}

/** An edition as if it were about the units of another register and day. */
async function amongOthers(
  world: World,
  { program }: LoadedEdition,
  units: { readonly register: string; readonly on: string },
): Promise<Pick<LoadedEdition, 'program' | 'register'>> {
  const register = await world.register(units.register)
  assert.ok(register.ok)
  return { program: { ...program, edition: { ...program.edition, units } }, register: register.value }
}

/** What is said of a file that is not there. */
export const noSuchFile = async (): Promise<Problem> => {
  const table = await readTable('bang.csv')
  assert.ok(!table.ok)
  return table.problems[0]
}
