import type { Reader } from '../words/reader.ts'
import type { BlockView } from './edition-blocks.ts'
import { EditionChart } from './edition-chart.tsx'
import type { EditionPart } from './edition-contents.tsx'
import { EditionHeat } from './edition-heat.tsx'
import { EditionMap } from './edition-map.tsx'
import type { EditionMove } from './edition-moves.ts'
import { EditionSpread } from './edition-spread.tsx'
import { EditionTable, SplitTable } from './edition-table.tsx'
import type { EditionView } from './edition-view.ts'
import type { MapView } from './map-view.ts'
import { MovesFigure } from './moves-figure.tsx'

type BlockProps = {
  block: BlockView
  view: EditionView
  moves: readonly EditionMove[]
  reader: Reader
  release: string
  chosen: string | null
  map: MapView | null
  isFirst: boolean
}

/** What an edition tells of one block: who is where, how they spread, every score, where points are lost, and how ranks moved. */
export function EditionBlock({ block, view, moves, reader, release, chosen, map, isFirst }: BlockProps) {
  // Anchors name the first of their kind on the page.
  const anchor = (part: EditionPart) => (isFirst ? { id: part } : {})
  const own = moves.find(one => one.moves.block.code === block.code)
  return (
    <div className="block" id={view.blocks.length > 1 ? `block-${block.code}` : undefined}>
      <div {...anchor('ranking')}>
        <EditionChart {...{ block, view, reader, release, chosen }} />
      </div>
      <EditionMap {...{ map, view, reader, release, chosen }} />
      <EditionSpread {...{ block, view, reader, release, chosen }} {...anchor('spread')} />
      <div {...anchor('table')}>
        <EditionTable {...{ block, view, reader, chosen }} />
        <SplitTable {...{ block, view, reader, chosen }} />
      </div>
      <EditionHeat {...{ block, view, reader, release, chosen }} {...anchor('parts')} />
      {own && (
        <MovesFigure
          {...own}
          framework={view.framework}
          {...{ reader, release, chosen }}
          {...anchor('years')}
        />
      )}
    </div>
  )
}
