import { make } from '../browser/make.ts'
import type { WhatIfWords } from '../words/vi-what-if.ts'
import type { PrintedNumbers } from './printed-numbers.ts'
import { inOrder, type Standing } from './standings.ts'

/** The table of a form that shows where everybody stands. */
export type OutcomeTable = {
  readonly show: (standings: readonly Standing[]) => void
  readonly nameOf: (unit: string) => string
}

type Line = {
  readonly row: HTMLTableRowElement
  readonly rank: Text
  readonly score: Text
  readonly sign: Text
  readonly places: Text
  readonly said: Text
}

/** Takes the table of the form. Names and links of the units are those of the page's own tables. */
export function outcomeTable(
  form: HTMLFormElement,
  words: WhatIfWords,
  numbers: PrintedNumbers,
): OutcomeTable {
  const links = linksOfPage()
  const lines = new Map<string, Line>()
  const bodies = new Map(
    [...form.querySelectorAll('tbody')].map(body => [body.dataset.block ?? '', body] as const),
  )
  const lineOf = (unit: string): Line => {
    const line = lines.get(unit) ?? newLine(links.get(unit), unit)
    lines.set(unit, line)
    return line
  }
  return {
    nameOf: unit => links.get(unit)?.textContent ?? unit,
    show: standings => {
      for (const [block, body] of bodies) {
        const shown = inOrder(standings.filter(standing => standing.block === block))
        for (const standing of shown) write(lineOf(standing.unit), standing, words, numbers)
        place(
          body,
          shown.map(({ unit }) => lineOf(unit).row),
        )
      }
    },
  }
}

/** The links of the page to its units, by the unit: what names a row of a table of results. */
function linksOfPage(): ReadonlyMap<string, HTMLAnchorElement> {
  const links = document.querySelectorAll<HTMLAnchorElement>('table[data-sort] th[scope="row"] a[href]')
  return new Map([...links].map(link => [link.pathname.split('/').at(-1) ?? '', link]))
}

function newLine(link: HTMLAnchorElement | undefined, unit: string): Line {
  const [rank, score, sign, places, said] = Array.from({ length: 5 }, () => document.createTextNode(''))
  const name = link ? make('a', { href: link.href }, link.textContent ?? unit) : unit
  const row = make(
    'tr',
    {},
    make('td', {}, rank),
    make('th', { scope: 'row' }, name),
    make('td', {}, score),
    make(
      'td',
      {},
      make('span', { className: 'sign', ariaHidden: 'true' }, sign),
      make('span', { ariaHidden: 'true' }, places),
      make('span', { className: 'unseen' }, said),
    ),
  )
  return { row, rank, score, sign, places, said }
}

function write(
  line: Line,
  { rank, score, rise }: Standing,
  words: WhatIfWords,
  numbers: PrintedNumbers,
): void {
  const places = numbers.whole(Math.abs(rise))
  const isRanked = rank > 0
  set(line.rank, isRanked ? numbers.whole(rank) : '')
  set(line.score, Number.isNaN(score) ? '–' : numbers.score(score))
  set(line.sign, rise === 0 ? '' : rise > 0 ? '▲' : '▼')
  set(line.places, isRanked ? (rise === 0 ? '=' : places) : '')
  set(line.said, isRanked ? (rise === 0 ? words.same : rise > 0 ? words.up(places) : words.down(places)) : '')
  const className = rise === 0 ? '' : rise > 0 ? 'up' : 'down'
  if (line.row.className !== className) line.row.className = className
}

/** What did not change is not touched: a browser lays out again what is. */
function set(text: Text, data: string): void {
  if (text.data !== data) text.data = data
}

/** Puts the rows of a block below its heading, if they do not stand there in that order already. */
function place(body: HTMLTableSectionElement, rows: readonly HTMLTableRowElement[]): void {
  const headings = body.querySelectorAll(':scope > .section').length
  const isPlaced =
    body.rows.length === headings + rows.length && rows.every((row, i) => body.rows[headings + i] === row)
  if (isPlaced) return
  for (const row of [...body.rows].slice(headings)) row.remove()
  body.append(...rows)
}
