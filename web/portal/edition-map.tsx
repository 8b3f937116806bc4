import type { Words } from '@thuocdo/engine'
import { type LegendEntry, MapLegend } from '../charts/map-legend.tsx'
import { ShapeMap } from '../charts/shape-map.tsx'
import { type GridTile, type Step, TileGrid } from '../charts/tile-grid.tsx'
import type { Reader } from '../words/reader.ts'
import { unitAddress } from './address.ts'
import { drawnTotal } from './edition-blocks.ts'
import type { Row } from './edition-rows.ts'
import { type EditionView, rowsIn, sectionsOf } from './edition-view.ts'
import { MapRegions } from './map-regions.tsx'
import { areGroups, shadesOf } from './map-shades.ts'
import { type Shade, stepsByUnit } from './map-steps.ts'
import { mapTitle } from './map-title.ts'
import type { MapView } from './map-view.ts'
import { totalName } from './measure.ts'

type Props = {
  readonly map: MapView | null
  readonly view: EditionView
  readonly reader: Reader
  readonly release: string
  readonly chosen: string | null
}

/**
 * Where the figures of an edition lie: on the outlines that the installation loaded, else on squares. Where units stand in groups the
 * groups are the shades and no figure is shown. The table of the page holds the same figures.
 */
export function EditionMap({ map, view, reader, release, chosen }: Props) {
  if (map === null) return null
  const shades = shadesOf(view)
  const title = mapTitle(shades, map, view, reader)
  return (
    <figure className="chart edition-map" id="map">
      <figcaption>
        <h2>{title}</h2>
      </figcaption>
      <div className="map-sheet">
        <Picture {...{ map, view, reader, chosen, shades }} label={title} />
        <div className="map-side">
          <MapLegend
            entries={legendOf(shades, map, view, reader)}
            title={legendTitle(view, shades, reader)}
          />
          <MapRegions {...{ shades, map, reader }} named={shade => shadeWords(shade, view, reader)} />
          <p className="chart-note">{reader.words.map[map.layout ? 'squares' : 'outlines']}</p>
          {map.layout && <p className="chart-note map-short">{reader.words.map.shorts}</p>}
        </div>
      </div>
      <p className="chart-source">
        {reader.words.edition.chartSource(reader.say(view.framework.publisher), release)}
      </p>
    </figure>
  )
}

type PictureProps = Omit<Props, 'map' | 'release'> & { map: MapView; shades: readonly Shade[]; label: string }

function Picture({ map, view, reader, chosen, shades, label }: PictureProps) {
  const steps = stepsByUnit(shades)
  const rows = new Map(rowsIn(view).map(row => [row.unit, row]))
  const said = (unit: string, name: Words): Said => saidOf(rows.get(unit), unit, name, view, reader)
  const stepOf = (unit: string): Step => steps.get(unit) ?? 'missing'
  if (map.shapes)
    return (
      <ShapeMap
        {...{ label, width: map.shapes.width, height: map.shapes.height }}
        shapes={map.shapes.shapes.map(({ unit, path, islets, name }) => ({
          ...{ id: unit, path, islets, step: stepOf(unit), isChosen: unit === chosen },
          ...said(unit, name),
        }))}
        places={map.shapes.places.map(({ name, at }) => ({ name: reader.say(name), at }))}
      />
    )
  const tiles = (map.layout?.tiles ?? []).map(
    ({ unit, name, label: inSquare, short, column, row, isPlace }): GridTile => ({
      id: isPlace ? name.vi : unit,
      ...{ column, row, isPlace, short, step: stepOf(unit), isChosen: unit === chosen },
      name: reader.say(inSquare),
      value: isPlace ? '' : figureText(rows.get(unit), shades, view, reader),
      ...(isPlace ? placed(said(unit, name), reader.say(name)) : said(unit, name)),
    }),
  )
  return <TileGrid {...{ tiles, label }} />
}

type Said = { readonly href: string | null; readonly label: string }

/** The square of an archipelago leads to the province that it belongs to. */
const placed = ({ href, label }: Said, place: string): Said => ({ href, label: `${place}, ${label}` })

function saidOf(row: Row | undefined, unit: string, name: Words, view: EditionView, reader: Reader): Said {
  const total = row ? drawnTotal(row) : null
  const label = row?.class ?? row?.printedClass
  const grouped = sectionsOf(view).some(({ kind }) => kind === 'group')
  const figure = grouped
    ? label && reader.say(label)
    : total !== null && reader.number(total, view.framework.rounding)
  return {
    href: row ? unitAddress(reader.language, view.id, unit) : null,
    label: `${reader.say(row?.name ?? name)}: ${figure || reader.words.map.missing}`,
  }
}

/** Groups stand for themselves: a figure would invite a league table. */
function figureText(
  row: Row | undefined,
  shades: readonly Shade[],
  view: EditionView,
  reader: Reader,
): string {
  const total = row ? drawnTotal(row) : null
  return total === null || areGroups(shades) ? '' : reader.number(total, view.framework.rounding)
}

function legendOf(
  shades: readonly Shade[],
  map: MapView,
  view: EditionView,
  reader: Reader,
): readonly LegendEntry[] {
  const known = new Set(shades.flatMap(({ units }) => units))
  const drawn = map.shapes?.shapes ?? map.layout?.tiles ?? []
  const entries = shades.map(shade => ({
    step: shade.step,
    text: reader.words.map.entry(shadeWords(shade, view, reader), reader.count(shade.units.length)),
  }))
  const isMissing = drawn.some(({ unit }) => !known.has(unit))
  return isMissing ? [...entries, { step: 'missing', text: reader.words.map.missing }] : entries
}

/** The name of a group, or the figures that a shade lies between. */
function shadeWords({ group, limits }: Shade, { framework }: EditionView, reader: Reader): string {
  if (group) return reader.say(group)
  const [low, high] = (limits ?? []).map(x => reader.number(x, framework.rounding))
  return limits ? reader.words.map.between(low, high) : ''
}

const legendTitle = ({ framework }: EditionView, shades: readonly Shade[], reader: Reader): string =>
  areGroups(shades) ? reader.words.map.groups : reader.words.map.fifths(totalName(framework, reader))
