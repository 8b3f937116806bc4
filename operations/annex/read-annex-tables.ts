import mammoth from 'mammoth'
import * as z from 'zod/mini'
import { type Annex, type AnnexCell, type AnnexGrid, type AnnexRow, tidy } from './annex-grid.ts'

/** A part of a Word document, as mammoth reads it: only what an annex needs. */
const partSchema = z.object({
  type: z.string(),
  value: z.optional(z.string()),
  isBold: z.optional(z.boolean()),
  colSpan: z.optional(z.number()),
  rowSpan: z.optional(z.number()),
  numbering: z.optional(
    z.nullable(z.object({ level: z.union([z.string(), z.number()]), isOrdered: z.boolean() })),
  ),
  get children() {
    return z.optional(z.array(partSchema))
  },
})

type Part = z.output<typeof partSchema>

const noteSchema = z.object({ body: z.optional(z.array(partSchema)) })

/** A whole Word document, as mammoth reads it. */
const documentSchema = z.object({
  children: z.optional(z.array(partSchema)),
  comments: z.optional(z.array(noteSchema)),
  notes: z.optional(z.object({ _notes: z.optional(z.record(z.string(), noteSchema)) })),
})

/** The tables of a Word file with their merged cells, and the text outside them; `undefined` where it does not open. */
export async function readAnnexTables(bytes: Uint8Array): Promise<Omit<Annex, 'file'> | undefined> {
  const document = await readDocument(bytes)
  if (!document) return undefined
  const notes = [...(document.comments ?? []), ...Object.values(document.notes?._notes ?? {})]
  return {
    ...gridsOf(document.children ?? []),
    asides: notes.map(({ body = [] }) => tidy(body.map(textOf).join('\n'))).filter(text => text !== ''),
  }
}

/** The tables, each with the paragraphs above it, and the paragraphs below the last. */
function gridsOf(parts: readonly Part[]): Pick<Annex, 'grids' | 'below'> {
  const grids: AnnexGrid[] = []
  let texts: readonly string[] = []
  for (const part of parts) {
    if (part.type === 'table') {
      grids.push({ kind: 'table', name: String(grids.length + 1), rows: rowsOf(part), above: texts })
      texts = []
    } else {
      const text = tidy(textOf(part))
      if (text !== '') texts = [...texts, text]
    }
  }
  return { grids, below: texts }
}

/** The document as mammoth has it before it writes HTML: merged cells and the levels of counted paragraphs are still there. */
async function readDocument(bytes: Uint8Array): Promise<z.output<typeof documentSchema> | undefined> {
  let seen: unknown
  const transformDocument = (document: unknown): unknown => {
    seen = document
    return document
  }
  // mammoth throws on what is no Word file, in many ways.
  const done = await mammoth
    .convertToHtml({ buffer: Buffer.from(bytes) }, { transformDocument })
    .catch(() => undefined)
  const parsed = z.safeParse(documentSchema, seen)
  return done && parsed.success ? parsed.data : undefined
}

/** The rows of a table, every one as wide as the widest, with the cells that merged ones cover. */
function rowsOf(table: Part): readonly AnnexRow[] {
  const grid: (AnnexCell | undefined)[][] = []
  const rows = table.children ?? []
  for (const [line, row] of rows.entries()) {
    let column = 0
    grid[line] ??= []
    for (const cell of row.children ?? []) {
      while (grid[line][column]) column++
      cover(grid, line, column, cell)
      column += cell.colSpan ?? 1
    }
  }
  const width = Math.max(0, ...grid.map(cells => cells.length))
  return grid
    .slice(0, rows.length)
    .map((cells, i) => ({ line: i + 1, cells: Array.from({ length: width }, (_, c) => cells[c] ?? nothing) }))
}

const nothing: AnnexCell = { text: '', bold: false, merged: 'no' }

function cover(grid: (AnnexCell | undefined)[][], line: number, column: number, cell: Part): void {
  for (let down = 0; down < (cell.rowSpan ?? 1); down++) {
    grid[line + down] ??= []
    for (let right = 0; right < (cell.colSpan ?? 1); right++)
      grid[line + down][column + right] =
        down > 0 ? { ...nothing, merged: 'above' } : right > 0 ? { ...nothing, merged: 'left' } : cellOf(cell)
  }
}

function cellOf(cell: Part): AnnexCell {
  const paragraphs = cell.children ?? []
  const counted = paragraphs.find(({ numbering }) => numbering?.isOrdered)?.numbering?.level
  return {
    text: tidy(paragraphs.map(textOf).join('\n')),
    bold: isBold(cell),
    merged: 'no',
    ...(counted !== undefined && { counted: Number(counted) }),
  }
}

/** The text of a part; a bulleted paragraph begins with a dash, as an officer would type it. */
function textOf(part: Part): string {
  if (part.type === 'text') return part.value ?? ''
  if (part.type === 'tab') return ' '
  if (part.type === 'break') return '\n'
  const inside = (part.children ?? [])
    .map(textOf)
    .join(part.type === 'table' || part.type === 'tableRow' ? '\n' : '')
  return part.type === 'paragraph' && part.numbering && !part.numbering.isOrdered ? `- ${inside}` : inside
}

/** Whether all the letters of a cell are bold. */
function isBold(cell: Part): boolean {
  const runs = runsOf(cell).filter(run => /\p{L}|\d/u.test(textOf(run)))
  return runs.length > 0 && runs.every(run => run.isBold === true)
}

const runsOf = (part: Part): readonly Part[] =>
  part.type === 'run' ? [part] : (part.children ?? []).flatMap(runsOf)
