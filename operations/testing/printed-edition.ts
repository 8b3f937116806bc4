import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openWorld } from '../open-world.ts'
import type { World } from '../world.ts'

/** The files of one made-up edition `small/<year>`: tables by their names without `.csv`, as lines, and keys of its `index.yaml`. */
export type SmallFiles = {
  readonly kind?: string
  readonly keys?: readonly string[]
  readonly tables: { readonly [name: string]: readonly string[] }
}

/**
 * A folder of frameworks with editions of the index `small`, about the provinces of this repository: a total of 100 points of two
 * parts, `a` and `b`, of 50 each, told apart by source as `own` and `asked` too.
 */
export async function smallFrameworks(editions: { readonly [year: string]: SmallFiles }): Promise<string> {
  const frameworks = await mkdtemp(join(tmpdir(), 'thuocdo-small-'))
  for (const [year, { kind = 'published', keys = [], tables }] of Object.entries(editions)) {
    const folder = join(frameworks, 'small', year)
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'index.yaml'), [...head(year, kind), ...keys, ...tree].join('\n'))
    for (const [name, lines] of Object.entries(tables))
      await writeFile(join(folder, `${name}.csv`), lines.map(line => `${line}\n`).join(''))
  }
  return frameworks
}

/** The same, opened; it must open. */
export async function smallWorld(editions: { readonly [year: string]: SmallFiles }): Promise<World> {
  const opened = await openWorld(await smallFrameworks(editions))
  if (!opened.ok) throw new Error(opened.problems.map(({ words }) => words.en).join('\n'))
  return opened.value
}

const head = (year: string, kind: string): readonly string[] => [
  'index: small',
  `edition: '${year}'`,
  `kind: ${kind}`,
  'status: official',
  `title: { vi: Chỉ số nhỏ năm ${year}, en: The small index of ${year} }`,
  'publisher: { vi: Bộ Nhỏ, en: The small ministry }',
  `period: '${year}'`,
  `units: { register: provinces, on: '${year}-12-31' }`,
  'sources:',
  '  - { id: bo, title: { vi: Báo cáo của Bộ Nhỏ, en: The report of the small ministry }, credit: Bộ Nhỏ }',
  '  - { id: bao, title: { vi: Báo Nhỏ, en: The small newspaper }, credit: Báo Nhỏ }',
  'rounding: { decimals: 2, mode: half-up }',
  'rank: { basis: printed, ties: share }',
  'classes: { none: { vi: Không chia nhóm., en: No classes. } }',
]

const tree: readonly string[] = [
  'split:',
  '  - { code: own, name: { vi: Thẩm định, en: Appraisal }, source: unit, max: 50 }',
  '  - { code: asked, name: { vi: Điều tra, en: Survey }, source: survey, max: 50 }',
  'tree:',
  '  code: small',
  '  name: { vi: Chỉ số nhỏ, en: The small index }',
  '  max: 100',
  '  children:',
  '    - { code: a, name: { vi: Phần A, en: Part A }, max: 50, source: unit, rule: { kind: given } }',
  '    - { code: b, name: { vi: Phần B, en: Part B }, max: 50, source: survey, rule: { kind: given } }',
  '',
]
