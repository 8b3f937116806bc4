import { dayWords } from '@thuocdo/engine'
import type { TileLayout } from '@thuocdo/operations'
import type { Reader } from '../words/reader.ts'
import { scoreboardAddress } from './address.ts'
import type { FirstPageView } from './first-page-view.ts'
import { ProvinceList } from './province-list.tsx'
import { ProvincePicker } from './province-picker.tsx'

type Props = { readonly view: FirstPageView; readonly chosen: string; readonly reader: Reader }

/** The way to another province: a map of squares where the release holds one, else a list. */
export function ChooseProvince({ view: { layouts, units }, chosen, reader }: Props) {
  const { other, otherLead, noneYet, without } = reader.words.scoreboard.home
  const listed = units.flatMap(section => section.units)
  const known = new Set(listed.map(({ unit }) => unit))
  const empty = new Map(
    listed.flatMap(({ unit, name, indices }) =>
      indices === 0 ? [[unit, without(reader.say(name))] as const] : [],
    ),
  )
  const isEmpty = ({ tiles }: TileLayout): boolean => tiles.some(({ unit }) => empty.has(unit))
  return (
    <section className="choose" aria-labelledby="choose">
      <h2 id="choose">{other}</h2>
      <p className="chart-note">{otherLead}</p>
      {layouts.length === 0 && <ProvinceList sections={units} reader={reader} />}
      {layouts.map(layout => (
        <details key={layout.from} open>
          <summary>{mapTitle(layout, reader)}</summary>
          <Picker {...{ layout, chosen, known, empty, reader }} />
          {isEmpty(layout) && <p className="chart-note">{noneYet}</p>}
        </details>
      ))}
    </section>
  )
}

type PickerProps = Omit<Props, 'view'> & {
  layout: TileLayout
  known: ReadonlySet<string>
  empty: ReadonlyMap<string, string>
}

const Picker = ({ layout, chosen, known, empty, reader }: PickerProps) => (
  <ProvincePicker
    {...{ layout, chosen, empty, reader }}
    label={`${reader.words.map.picker}: ${mapTitle(layout, reader)}`}
    address={unit => (known.has(unit) ? scoreboardAddress(reader.language, unit) : null)}
  />
)

/** How many provinces a map shows, and since when. */
function mapTitle({ from, tiles }: TileLayout, reader: Reader): string {
  const provinces = tiles.filter(({ isPlace }) => !isPlace).length
  return reader.words.scoreboard.home.mapOf(reader.count(provinces), dayWords(from, reader.language))
}
