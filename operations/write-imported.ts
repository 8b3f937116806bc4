import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import {
  accept,
  type Column,
  type MissingReason,
  missingReason,
  type Outcome,
  type Program,
  type Published,
  type PublishedUnit,
  problem,
  refuse,
} from '@thuocdo/engine'
import { csvText } from './csv.ts'
import type { ImportedTable } from './import-table.ts'
import { writeWhole } from './write-whole.ts'

type Cell = string | number | null

/**
 * Writes an imported table as an edition keeps it: `inputs.csv`, `published.csv` with what was printed, and `report.json`; no inputs
 * where only results are known. A folder that holds one of these is left as it is and refused. Files appear whole or not at all.
 */
export async function writeImported(
  imported: ImportedTable,
  folder: string,
): Promise<Outcome<readonly string[]>> {
  const files = new Map([
    ...(imported.result.printed ? [] : [['inputs.csv', plain(inputRows(imported))] as const]),
    ['published.csv', plain(publishedRows(imported.published))],
    ['report.json', `${JSON.stringify(importReport(imported), null, 2)}\n`],
  ])
  const there = await readdir(folder).catch((): readonly string[] => [])
  const kept = [...files.keys()].filter(name => there.includes(name))
  if (kept.length > 0) return refuse(wouldOverwrite(folder, kept))
  await writeWhole(folder, files)
  return accept([...files.keys()].map(name => join(folder, name)))
}

/** What was found when a table was recomputed: node by node, its ranks, its names of units, and every remark. */
export const importReport = ({
  loaded,
  file,
  result,
  reproductions,
  ranks,
  classes,
  crosswalk,
  absent,
  problems,
}: ImportedTable) => ({
  edition: loaded.id,
  table: file,
  units: result.units.length,
  nodes: reproductions,
  ranks,
  classes,
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

/** A value as a table says it: the name of an option, done out of assigned, answers, a number, or why there is none. */
function inputCell(
  { nodes, position }: Program,
  code: string,
  column: Column,
  row: number,
  usual: MissingReason,
): Cell {
  const missing = missingReason(column.missing[row])
  const reason = column.reasons?.get(row)
  if (missing) return missing === usual ? null : reason === undefined ? missing : `${missing}: ${reason}`
  const work = nodes[position.get(code) ?? -1]?.work
  const amount = column.amounts[row]
  if (work?.kind === 'absolute' && work.rule.accepts === 'option') return work.rule.options[amount]
  if (column.counts) return column.counts.map(option => option[row]).join('/')
  return column.bases ? `${amount}/${column.bases[row]}` : amount
}

function publishedRows(published: Published): readonly (readonly Cell[])[] {
  const all = [...published.values()]
  const columns = publishedCells(all).filter(({ read }) => all.some(unit => read(unit) !== null))
  return [
    ['unit', ...columns.map(({ name }) => name)],
    ...[...published].map(([id, unit]) => [id, ...columns.map(({ read }) => read(unit))]),
  ]
}

/** Everything that may have been printed, column by column. */
function publishedCells(all: readonly PublishedUnit[]) {
  const named = (['block', 'score', 'rank', 'class', 'points', 'base'] as const).map(name => ({
    name,
    read: (unit: PublishedUnit): Cell => unit[name] ?? null,
  }))
  const figures = [...new Set(all.flatMap(unit => Object.keys(unit.figures)))]
  const classes = [...new Set(all.flatMap(unit => Object.keys(unit.classes ?? {})))]
  return [
    ...named,
    ...figures.map(name => ({ name, read: (unit: PublishedUnit): Cell => unit.figures[name] ?? null })),
    ...classes.map(code => ({
      name: `class:${code}`,
      read: (unit: PublishedUnit): Cell => unit.classes?.[code] ?? null,
    })),
    { name: 'source', read: (unit: PublishedUnit): Cell => unit.source ?? null },
    { name: 'note_vi', read: (unit: PublishedUnit): Cell => unit.note?.vi ?? null },
    { name: 'note_en', read: (unit: PublishedUnit): Cell => unit.note?.en ?? null },
  ]
}

const wouldOverwrite = (folder: string, names: readonly string[]) =>
  problem('would-overwrite', [], {
    vi: `Thư mục “${folder}” đã có ${names.join(', ')}. Số liệu đã nhập không bị ghi đè; hãy chọn thư mục khác.`,
    en: `The folder “${folder}” already holds ${names.join(', ')}. Imported data are never overwritten; choose another folder.`,
  })
