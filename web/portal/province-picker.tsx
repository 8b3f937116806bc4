import type { TileLayout } from '@thuocdo/operations'
import { type GridTile, TileGrid } from '../charts/tile-grid.tsx'
import type { Reader } from '../words/reader.ts'

/**
 * A map of squares to choose a unit from. `address` says where a unit leads to, or nothing where it has no page; the square of the
 * chosen one is outlined.
 */
export function ProvincePicker({
  layout,
  label,
  reader,
  chosen,
  address,
  empty = none,
}: {
  layout: TileLayout
  /** What the map is called: there may be several on a page. */
  label: string
  reader: Reader
  chosen: string | null
  address: (unit: string) => string | null
  /** What squares say whose units have a page without results of their own, by unit: they are hatched. */
  empty?: ReadonlyMap<string, string>
}) {
  const names = new Map(layout.tiles.flatMap(tile => (tile.isPlace ? [] : [[tile.unit, tile.name] as const])))
  const tiles = layout.tiles.map(({ unit, name, label, short, column, row, isPlace }): GridTile => {
    const owner = names.get(unit) ?? name
    const href = address(unit)
    return {
      id: isPlace ? name.vi : unit,
      ...{ column, row, short, isPlace, href, isChosen: unit === chosen },
      name: reader.say(label),
      value: '',
      step: href === null || empty.has(unit) ? 'missing' : 'plain',
      label: isPlace ? `${reader.say(name)} (${reader.say(owner)})` : (empty.get(unit) ?? reader.say(name)),
    }
  })
  return (
    <nav className="province-picker" aria-label={label}>
      <TileGrid tiles={tiles} label={label} />
    </nav>
  )
}

const none: ReadonlyMap<string, string> = new Map()
