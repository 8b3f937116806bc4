import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { readerOf } from '../words/reader.ts'
import type { ChartSample } from './samples/sample.ts'

/** One picture as a file that people review: its name and its text. */
export type GoldenFile = { readonly name: string; readonly text: string }

/** Every state of every sample in Vietnamese, a file each. Where a chart draws nothing the file says so. */
export const goldenFiles = (samples: readonly ChartSample[]): readonly GoldenFile[] =>
  samples.flatMap(({ name, states }) =>
    states.map(state => ({ name: `${name}-${state.name}.svg`, text: pretty(state.draw(readerOf('vi'))) })),
  )

/** Markup with one element in a line, set in by its depth, so that a change of one mark is one line of a diff. */
export function pretty(element: ReactElement): string {
  const markup = renderToStaticMarkup(element)
  const lines: string[] = []
  let depth = 0
  for (const piece of piecesOf(markup)) {
    if (piece.startsWith('</')) depth -= 1
    lines.push(`${'  '.repeat(depth)}${piece}`)
    if (/^<[^/][^>]*[^/]>$|^<[a-z]>$/.test(piece) && !isClosed(piece)) depth += 1
  }
  return lines.length === 0 ? '<!-- nothing is drawn -->\n' : `${lines.join('\n')}\n`
}

/** Tags and texts; an element that holds text alone, or nothing, is one piece. */
const piecesOf = (markup: string): readonly string[] =>
  markup.match(/<([\w-]+)[^>]*>[^<]*<\/\1>|<[^>]+>|[^<]+/g) ?? []

const isClosed = (piece: string): boolean => piece.endsWith('/>')
