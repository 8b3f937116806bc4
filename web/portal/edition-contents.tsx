import type { Reader } from '../words/reader.ts'
import { compareAddress, methodAddress } from './address.ts'
import { drawnTotal } from './edition-blocks.ts'
import { heatOf } from './edition-heat.ts'
import type { EditionMove } from './edition-moves.ts'
import { spreadOf } from './edition-spread.ts'
import type { EditionView } from './edition-view.ts'

/** The sections of the page of an edition, in its order; the names are those of the anchors. */
export type EditionPart = 'ranking' | 'map' | 'spread' | 'table' | 'parts' | 'years'

type ContentsProps = {
  view: EditionView
  moves: readonly EditionMove[]
  hasMap: boolean
  reader: Reader
}

/** Where to go on a long page: its sections as far as they are there, the method, comparing, and the files. */
export function EditionContents({ view, moves, hasMap, reader }: ContentsProps) {
  const words = reader.words.views
  const { language } = reader
  if (view.blocks.length === 0) return null
  return (
    <nav className="page-contents" aria-label={words.contents}>
      <ul>
        {partsOf(view, moves, hasMap).map(part => (
          <li key={part}>
            <a href={`#${part}`}>{part === 'ranking' ? words[rankingName(view)] : words[part]}</a>
          </li>
        ))}
        <li>
          <a href={methodAddress(language, view.id)}>{words.method}</a>
        </li>
        {canCompare(view) && (
          <li>
            <a href={compareAddress(language, view.id)}>{words.compare}</a>
          </li>
        )}
        <li>
          <a href="#data">{words.downloads}</a>
        </li>
      </ul>
      {view.blocks.length > 1 && (
        <ul aria-label={words.blocks}>
          {view.blocks.map(({ code, name }) => (
            <li key={code}>
              <a href={`#block-${code}`}>{name ? reader.say(name) : code}</a>
            </li>
          ))}
        </ul>
      )}
    </nav>
  )
}

/** Nobody is ranked where an edition is published in groups, or prints no ranks. */
function rankingName({ blocks, framework }: EditionView): 'ranking' | 'groups' | 'results' {
  if (blocks.some(({ sections }) => sections.some(({ kind }) => kind === 'group'))) return 'groups'
  return 'none' in framework.rank ? 'results' : 'ranking'
}

function partsOf(view: EditionView, moves: readonly EditionMove[], hasMap: boolean): readonly EditionPart[] {
  const { blocks } = view
  const isDrawn = blocks.some(
    ({ sections }) => sections.flatMap(({ rows }) => rows).filter(row => drawnTotal(row) !== null).length > 1,
  )
  const there: Readonly<Record<EditionPart, boolean>> = {
    ranking: isDrawn,
    map: hasMap,
    spread: blocks.some(block => spreadOf(block, view, null) !== null),
    table: true,
    parts: blocks.some(block => heatOf(block) !== null),
    years: moves.length > 0,
  }
  return order.filter(part => there[part])
}

const order: readonly EditionPart[] = ['ranking', 'map', 'spread', 'table', 'parts', 'years']

/** Comparing takes two units of one block. */
export const canCompare = ({ blocks }: Pick<EditionView, 'blocks'>): boolean =>
  blocks.some(({ sections }) => sections.reduce((n, { rows }) => n + rows.length, 0) > 1)
