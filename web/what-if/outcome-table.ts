import { make } from '../browser/make.ts'
import type { WhatIfWords } from '../words/vi-what-if.ts'
import type { PrintedNumbers } from './printed-numbers.ts'
import { inOrder, type Standing } from './standings.ts'

/** The table of a form that shows where everybody stands. */
export type OutcomeTable = {
  readonly show: (standings: readonly Standing[]) => void
  readonly nameOf: (unit: string) => string
}

/** One row. Rows stay where they are and what stands in them changes: moving them would have the browser lay all of them out anew. */
type Line = {
  readonly row: HTMLTableRowElement
  readonly link: HTMLAnchorElement
  readonly name: Text
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
  const units = unitsOfPage()
  const bodies = [...form.querySelectorAll('tbody')].map(body => ({ body, lines: linesOf(body) }))
  return {
    nameOf: unit => units.get(unit)?.name ?? unit,
    show: standings => {
      for (const { body, lines } of bodies) {
        const shown = inOrder(standings.filter(({ block }) => block === (body.dataset.block ?? '')))
        for (const [i, standing] of shown.entries()) {
          const { name, href } = units.get(standing.unit) ?? { name: standing.unit, href: '' }
          const line = lines.at(i)
          set(line.name, name)
          if (line.link.href !== href) line.link.href = href
          write(line, standing, words, numbers)
        }
        lines.hideFrom(shown.length)
      }
    },
  }
}

type PageUnit = { readonly name: string; readonly href: string }

/** The units of the page, by what names a row of a table of results. */
function unitsOfPage(): ReadonlyMap<string, PageUnit> {
  const links = document.querySelectorAll<HTMLAnchorElement>('table[data-sort] th[scope="row"] > a[href]')
  return new Map(
    [...links].map(({ pathname, textContent, href }) => [
      pathname.split('/').at(-1) ?? '',
      { name: textContent ?? '', href },
    ]),
  )
}

/** The rows of a block below its heading, made as they are needed. */
function linesOf(body: HTMLTableSectionElement) {
  const lines: Line[] = []
  return {
    at: (i: number): Line => {
      const line = lines[i] ?? newLine()
      if (lines[i] === undefined) {
        lines.push(line)
        body.append(line.row)
      }
      if (line.row.hidden) line.row.hidden = false
      return line
    },
    hideFrom: (count: number): void => {
      for (const { row } of lines.slice(count)) row.hidden = true
    },
  }
}

function newLine(): Line {
  const [name, rank, score, sign, places, said] = Array.from({ length: 6 }, () => document.createTextNode(''))
  const link = make('a', {}, name)
  const row = make(
    'tr',
    {},
    make('td', {}, rank),
    make('th', { scope: 'row' }, link),
    make('td', {}, score),
    make(
      'td',
      {},
      make('span', { className: 'sign', ariaHidden: 'true' }, sign),
      make('span', { ariaHidden: 'true' }, places),
      make('span', { className: 'unseen' }, said),
    ),
  )
  return { row, link, name, rank, score, sign, places, said }
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
