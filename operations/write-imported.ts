import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  accept,
  type Column,
  type MissingReason,
  missingReason,
  type Outcome,
  type Program,
  type Published,
  problem,
  refuse,
} from '@thuocdo/engine'
import { csvText } from './csv.ts'
import type { ImportedTable } from './import-table.ts'

type Cell = string | number | null

/**
 * Writes an imported table as an edition keeps it: `inputs.csv`, `published.csv` with what was printed, and `report.json`.
 * A folder that holds one of these is left as it is and refused.
 */
export async function writeImported(
  imported: ImportedTable,
  folder: string,
): Promise<Outcome<readonly string[]>> {
  const files = {
    'inputs.csv': plain(inputRows(imported)),
    'published.csv': plain(publishedRows(imported.published)),
    'report.json': `${JSON.stringify(importReport(imported), null, 2)}\n`,
  }
  const there = await readdir(folder).catch((): readonly string[] => [])
  const kept = Object.keys(files).filter(name => there.includes(name))
  if (kept.length > 0) return refuse(wouldOverwrite(folder, kept))
  await mkdir(folder, { recursive: true })
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  return accept(Object.keys(files).map(name => join(folder, name)))
}

/** What was found when a table was recomputed: node by node, its ranks, its names of units, and every remark. */
export const importReport = ({
  loaded,
  file,
  result,
  reproductions,
  ranks,
  crosswalk,
  absent,
  problems,
}: ImportedTable) => ({
  edition: loaded.id,
  table: file,
  units: result.units.length,
  nodes: reproductions,
  ranks,
  crosswalk: crosswalk.map(({ text, unit }) => ({ text, unit })),
  absent,
  problems: problems.map(({ code, severity, place, subject, words }) => ({
    code,
    severity,
    ...place,
    ...(subject !== undefined && { subject }),
    words,
  })),
})

/** CSV as the repository keeps it: no byte-order mark, one line feed a line. */
const plain = (rows: readonly (readonly Cell[])[]): string =>
  csvText(rows)
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')

function inputRows({ inputs, loaded }: ImportedTable): readonly (readonly Cell[])[] {
  const { units, blocks, columns, attributes = new Map<string, readonly string[]>() } = inputs
  const hasBlocks = blocks.some(block => block !== '')
  const usual = loaded.edition.kind === 'model' ? 'not-submitted' : 'not-published'
  return [
    [
      'unit',
      ...(hasBlocks ? ['block'] : []),
      ...[...attributes.keys()].map(name => `attr:${name}`),
      ...columns.keys(),
    ],
    ...units.map((unit, row) => [
      unit,
      ...(hasBlocks ? [blocks[row]] : []),
      ...[...attributes.values()].map(labels => labels[row]),
      ...[...columns].map(([code, column]) => inputCell(loaded.program, code, column, row, usual)),
    ]),
  ]
}

/** A value as a table says it: the name of an option, done out of assigned, a number, or why there is none. */
function inputCell(
  { nodes, position }: Program,
  code: string,
  column: Column,
  row: number,
  usual: MissingReason,
): Cell {
  const missing = missingReason(column.missing[row])
  if (missing) return missing === usual ? null : missing
  const work = nodes[position.get(code) ?? -1]?.work
  const amount = column.amounts[row]
  if (work?.kind === 'absolute' && work.rule.accepts === 'option') return work.rule.options[amount]
  return column.bases ? `${amount}/${column.bases[row]}` : amount
}

function publishedRows(published: Published): readonly (readonly Cell[])[] {
  const all = [...published.values()]
  const named = (['score', 'rank', 'class'] as const).filter(name =>
    all.some(unit => unit[name] !== undefined),
  )
  const figures = [...new Set(all.flatMap(unit => Object.keys(unit.figures)))]
  return [
    ['unit', ...named, ...figures],
    ...[...published].map(([id, unit]) => [
      id,
      ...named.map(name => unit[name] ?? null),
      ...figures.map(name => unit.figures[name] ?? null),
    ]),
  ]
}

const wouldOverwrite = (folder: string, names: readonly string[]) =>
  problem('would-overwrite', [], {
    vi: `Thư mục “${folder}” đã có ${names.join(', ')}. Số liệu đã nhập không bị ghi đè; hãy chọn thư mục khác.`,
    en: `The folder “${folder}” already holds ${names.join(', ')}. Imported data are never overwritten; choose another folder.`,
  })
