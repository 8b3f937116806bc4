import { type HeatCell, HeatMap, type HeatRow } from '../charts/heat-map.tsx'
import type { Reader } from '../words/reader.ts'
import { unitAddress } from './address.ts'
import { titled } from './block-words.ts'
import { ChartSource } from './chart-source.tsx'
import type { BlockView, Column, Section } from './edition-blocks.ts'
import { type BlockHeat, type HeatFigure, heatOf } from './edition-heat.ts'
import type { Row } from './edition-rows.ts'
import { isWhole } from './edition-spread.ts'
import type { EditionView } from './edition-view.ts'
import { sectionTitle, unitWordOf } from './edition-words.ts'
import { keepViews } from './keep-views.ts'

type HeatProps = {
  block: BlockView
  view: EditionView
  reader: Reader
  release: string
  chosen: string | null
  id?: string
}

/** The rows of a block for the readers of both languages: there are many, and they stay the same. */
const keptRows = keepViews<BlockView, readonly HeatRow[]>(2)

/** Where points are lost: every unit's share of the maximum of every part, in the order of the table. */
export function EditionHeat({ block, view, reader, release, chosen, id }: HeatProps) {
  const heat = heatOf(block)
  if (heat === null) return null
  const words = reader.words.views
  const { column, share } = heat.least
  const say = isWhole(view) ? words.least[unitWordOf(view.framework)] : words.leastKnown
  const title = titled(say(reader.say(column.name), percentText(share, reader)), block, reader)
  return (
    <figure className="chart heat-figure" id={id}>
      <figcaption>
        <h2>{title}</h2>
      </figcaption>
      <HeatMap
        columns={heat.columns.map(({ code, name }: Column) => ({ id: code, name: reader.say(name) }))}
        rows={keptRows(block, `${reader.language} ${chosen ?? ''}`, () =>
          heat.sections.flatMap(({ section, rows }) => heatRows(section, rows, view, reader, chosen)),
        )}
        legend={legendOf(heat, reader)}
        limits={heat.limits}
        label={title}
      />
      <ChartSource note={words.heatNote} framework={view.framework} {...{ reader, release }} />
    </figure>
  )
}

function heatRows(
  section: Section,
  rows: readonly { readonly row: Row; readonly shares: readonly HeatFigure[] }[],
  view: EditionView,
  reader: Reader,
  chosen: string | null,
): readonly HeatRow[] {
  const heading = sectionTitle(section, view, reader)
  const units = rows.map(
    ({ row, shares }): HeatRow => ({
      kind: 'unit',
      id: row.unit,
      name: reader.say(row.name),
      href: unitAddress(reader.language, view.id, row.unit),
      isChosen: row.unit === chosen,
      cells: shares.map(share => cellOf(share, reader)),
    }),
  )
  return heading === null ? units : [{ kind: 'heading', id: heading, name: heading }, ...units]
}

/** The signs of cells without a figure; the legend says what each means. */
const signs = { unknown: '–', 'not-applicable': '×', beyond: '>' } as const

const cellOf = (share: HeatFigure, reader: Reader): HeatCell =>
  typeof share === 'number' ? { share, text: reader.number(100 * share, 0) } : { missing: signs[share] }

function legendOf({ limits, hasUnknown, hasFree, hasBeyond }: BlockHeat, reader: Reader) {
  const words = reader.words.views
  const [a, b, c, d] = limits.map(limit => reader.number(100 * limit, 0))
  return {
    steps: [words.below(a), words.shares(a, b), words.shares(b, c), words.shares(c, d), words.from(d)],
    missing: [
      ...(hasUnknown ? [`${signs.unknown} ${words.unknown}`] : []),
      ...(hasFree ? [`${signs['not-applicable']} ${words.notApplicable}`] : []),
      ...(hasBeyond ? [`${signs.beyond} ${words.beyond}`] : []),
    ],
  }
}

const percentText = (share: number, reader: Reader): string =>
  reader.words.amount.percent(reader.number(100 * share, 0))
