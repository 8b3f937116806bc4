import { ScrollBox } from '../../ui/scroll-box.tsx'
import type { Reader } from '../../words/reader.ts'
import { DesignPart } from './design-part.tsx'

/** Made up: points of eight districts and their change; nothing where none is published. */
const districts: readonly { readonly points: number | null; readonly change: number | null }[] = [
  { points: 88.5, change: 1.25 },
  { points: 86.79, change: -0.4 },
  { points: 80, change: 0 },
  { points: null, change: null },
  { points: 91.04, change: 2.1 },
  { points: 85.5, change: -3.75 },
  { points: 79.25, change: 0.5 },
  { points: 78, change: 4 },
]

const perSection = 4
const chosen = 5

/** A table with every look of its cells: sorted head, sections, the chosen unit, a missing figure. */
export function TablePart({ reader }: { reader: Reader }) {
  const { table } = reader.words.design.parts
  return (
    <DesignPart
      name="tables"
      reader={reader}
      use={[
        'ui/scroll-box.tsx: ScrollBox',
        'table.wide',
        'tr.section',
        'tr.chosen',
        '.rank',
        '.name',
        '.total',
        'td.off',
        'aria-sort',
        '.stacked',
      ]}
    >
      <p>{table.chosen}</p>
      <div className="results">
        <ScrollBox label={table.caption} isNarrow>
          <table className="wide">
            <caption className="unseen">{table.caption}</caption>
            <Head reader={reader} />
            {table.sections.map((title, at) => (
              <Section key={title} title={title} from={at * perSection} reader={reader} />
            ))}
          </table>
        </ScrollBox>
      </div>
    </DesignPart>
  )
}

function Head({ reader }: { reader: Reader }) {
  const { table } = reader.words.design.parts
  return (
    <thead>
      <tr>
        <th scope="col" className="rank">
          {table.rank}
        </th>
        <th scope="col" className="name">
          {table.unit}
        </th>
        <th scope="col" className="total" aria-sort="descending">
          <span className="sort">{table.points}</span> <small>{table.outOf(reader.count(100))}</small>
        </th>
        <th scope="col">{table.change}</th>
        <th scope="col" className="text">
          {table.class}
        </th>
      </tr>
    </thead>
  )
}

function Section({ title, from, reader }: { title: string; from: number; reader: Reader }) {
  const { table } = reader.words.design.parts
  const members = districts.slice(from, from + perSection)
  return (
    <tbody>
      <tr className="section">
        <th scope="rowgroup" colSpan={5}>
          <span>{title}</span>
        </th>
      </tr>
      {members.map(({ points, change }, at) => (
        <tr key={table.units[from + at]} className={from + at === chosen ? 'chosen' : undefined}>
          <td className="rank">{points === null ? '' : reader.count(at + 1)}</td>
          <th scope="row" className="name">
            <a href="#tables">{table.units[from + at]}</a>
          </th>
          <td className="total">
            {points === null ? <small>{table.missing}</small> : reader.number(points, 2)}
          </td>
          <td>{change === null ? '' : reader.signed(change, 2)}</td>
          <td className="text">{points === null ? '' : table.classes[points >= 85 ? 0 : 1]}</td>
        </tr>
      ))}
    </tbody>
  )
}
