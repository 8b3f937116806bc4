import { column, type DataTable, unitColumns } from './data-table.ts'
import { drawnTotal } from './edition-blocks.ts'
import { type EditionView, rowsIn } from './edition-view.ts'
import { areGroups, shadesOf } from './map-shades.ts'
import { stepsByUnit } from './map-steps.ts'
import type { MapView } from './map-view.ts'

/** What the map of an edition shows, as data: each unit with its region and its shade, 5 the darkest. No map, no table. */
export function mapTables(map: MapView | null, view: EditionView): readonly DataTable[] {
  if (map === null) return []
  const shades = shadesOf(view)
  const steps = stepsByUnit(shades)
  const groups = new Map(shades.flatMap(({ group, units }) => units.map(unit => [unit, group] as const)))
  const isGrouped = areGroups(shades)
  const figure = isGrouped ? column('group', 'Nhóm', 'Group') : column('total', 'Tổng', 'Total')
  return [
    {
      name: 'map',
      title: { vi: 'Bản đồ', en: 'Map' },
      columns: [
        ...unitColumns,
        column('region', 'Vùng', 'Region'),
        figure,
        column('shade', 'Sắc độ, 5 là đậm nhất', 'Shade, 5 the darkest'),
      ],
      rows: rowsIn(view).map(row => [
        row.unit,
        row.name.vi,
        map.regions.get(row.unit)?.vi ?? null,
        isGrouped ? (groups.get(row.unit)?.vi ?? null) : drawnTotal(row),
        steps.get(row.unit) ?? null,
      ]),
    },
  ]
}
