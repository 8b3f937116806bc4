import { Swatch } from '../charts/map-legend.tsx'
import type { Reader } from '../words/reader.ts'
import type { Shade } from './map-steps.ts'
import type { MapView } from './map-view.ts'

/** How many units of each shade lie in each region, from north to south; nothing where regions are not known. */
export function MapRegions({
  shades,
  map,
  reader,
  named,
}: {
  shades: readonly Shade[]
  map: MapView
  reader: Reader
  /** What a shade stands for, in words. */
  named: (shade: Shade) => string
}) {
  const regions = new Set([...map.regions.values()].map(region => reader.say(region)))
  if (regions.size < 2 || shades.length < 2) return null
  const isIn = (unit: string, region: string): boolean => {
    const own = map.regions.get(unit)
    return own !== undefined && reader.say(own) === region
  }
  return (
    <table className="map-regions">
      <caption>{reader.words.map.regions}</caption>
      <thead>
        <tr>
          <th scope="col" className="text">
            {reader.words.map.region}
          </th>
          {shades.map(shade => (
            <th key={shade.step} scope="col">
              <Swatch step={shade.step} />
              <span className="unseen">{named(shade)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...regions].map(region => (
          <tr key={region}>
            <th scope="row">{region}</th>
            {shades.map(({ step, units }) => (
              <td key={step}>{reader.count(units.filter(unit => isIn(unit, region)).length)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
