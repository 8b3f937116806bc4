import type { Language } from '@thuocdo/engine'
import { fold } from '@thuocdo/engine'
import { type CellKey, numberIn } from './cell-key.ts'

/** The rows below one heading of a table, as the page gave them. */
export type Section = {
  readonly body: HTMLTableSectionElement
  readonly title: string
  readonly rows: readonly Row[]
}

/** One row: the words that it is found by, without marks, and the group that it belongs to. */
export type Row = { readonly line: HTMLTableRowElement; readonly words: string; readonly group: string }

/** One column: its cell in the head, and the name that an address gives it. */
export type Column = {
  readonly head: HTMLTableCellElement
  readonly at: number
  readonly key: string
  readonly isText: boolean
}

/**
 * A table of the page, read once: its sections, the columns that it may be sorted by (where nobody is ranked, those of words alone), and
 * the groups that its rows can be held to.
 */
export type LiveTable = {
  readonly element: HTMLTableElement
  readonly name: string
  readonly language: Language
  readonly sections: readonly Section[]
  readonly columns: readonly Column[]
  readonly groups: readonly string[]
}

/** Reads a table that its page marked with `data-sort`. */
export function readTable(element: HTMLTableElement, language: Language): LiveTable {
  const columns = columnsOf(element)
  const bodies = [...element.tBodies]
  const titles = bodies.map(sectionTitle)
  const classes = columns.find(({ head }) => head.dataset.groups !== undefined)
  const isGrouped = titles.length > 1 && titles.every(title => title !== '')
  const isUnordered = element.dataset.order === 'none'
  const groupOf = (line: HTMLTableRowElement, title: string): string =>
    isGrouped ? title : classes ? firstText(line.cells[classes.at]) : ''
  const sections = bodies.map((body, i): Section => {
    const lines = [...body.rows].filter(line => !isHeading(line))
    return { body, title: titles[i], rows: lines.map(line => rowOf(line, groupOf(line, titles[i]))) }
  })
  const rows = sections.flatMap(section => section.rows)
  return {
    element,
    name: element.dataset.sort ?? '',
    language,
    sections,
    columns: isUnordered ? columns.filter(({ isText }) => isText) : columns,
    groups: isGrouped ? titles.filter(Boolean) : classes ? groupsIn(rows, classes) : [],
  }
}

/** What a row is sorted by in a column: the value that the page states, else what is written there. */
export function keyIn({ line }: Row, { at, isText }: Column, language: Language): CellKey {
  const cell = line.cells[at]
  const stated = cell?.dataset.value
  if (stated !== undefined) return stated === '' ? null : Number(stated)
  if (!cell) return null
  return isText ? firstText(cell) || null : numberIn(cell.textContent ?? '', language)
}

/** The name of a group as addresses write it: “Cao nhất” is `cao-nhat`. */
export const slug = (text: string): string => fold(text).replaceAll(' ', '-')

const rowOf = (line: HTMLTableRowElement, group: string): Row => ({
  line,
  words: fold(line.querySelector('th')?.textContent ?? line.textContent ?? ''),
  group,
})

const isHeading = (line: HTMLTableRowElement): boolean => line.classList.contains('section')

const sectionTitle = (body: HTMLTableSectionElement): string =>
  [...body.rows].find(isHeading)?.textContent?.trim() ?? ''

function columnsOf({ tHead }: HTMLTableElement): readonly Column[] {
  const heads = [...(tHead?.rows[tHead.rows.length - 1]?.cells ?? [])]
  return heads.map((head, at) => ({
    head,
    at,
    key: head.dataset.key ?? slug(firstText(head)),
    isText: head.classList.contains('name') || head.classList.contains('text'),
  }))
}

/** The first words of a cell: its link, or what stands before any small print. */
const firstText = (cell: HTMLTableCellElement | undefined): string =>
  (cell?.querySelector('a')?.textContent ?? cell?.firstChild?.textContent ?? '').trim()

/** The groups that stand in a column, the best first where the page gives them a value. */
function groupsIn(rows: readonly Row[], column: Column): readonly string[] {
  const values = new Map(rows.map(({ line, group }) => [group, line.cells[column.at]?.dataset.value]))
  const groups = [...values.keys()].filter(Boolean)
  const sorted = groups.sort((a, b) => Number(values.get(b)) - Number(values.get(a)))
  return sorted.length > 1 ? sorted : []
}
