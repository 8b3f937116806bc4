import { missingWords } from '@thuocdo/engine'
import { ScrollBox } from '../ui/scroll-box.tsx'
import { capital } from '../words/capital.ts'
import type { Reader } from '../words/reader.ts'
import { unitAddress } from './address.ts'
import type { CriterionRow, CriterionView } from './criterion-view.ts'

type Shown = { readonly view: CriterionView; readonly reader: Reader; readonly hasShares: boolean }

/** Every unit at the criterion: its place, its points, what they are of its own maximum, and why they are missing. */
export function CriterionTable({ view, reader }: Omit<Shown, 'hasShares'>) {
  const words = reader.words.criterion
  const hasShares = view.sections.some(({ rows }) => rows.some(row => shareOf(row) !== null))
  const shown = { view, reader, hasShares }
  return (
    <details className="criterion-figures">
      <summary>{words.table}</summary>
      <ScrollBox label={words.table} isNarrow>
        <table className="wide criterion-table">
          <caption className="unseen">{words.table}</caption>
          <thead>
            <tr>
              {view.isRanked && (
                <th scope="col" className="rank">
                  {words.rank}
                </th>
              )}
              <th scope="col" className="name">
                {capital(words.units)}
              </th>
              <th scope="col">{words.points}</th>
              {hasShares && <th scope="col">{words.ofMax}</th>}
            </tr>
          </thead>
          {view.sections.map(({ label, rows }) => (
            <tbody key={label?.vi ?? rows[0].unit}>
              {label && (
                <tr className="section">
                  <th scope="rowgroup" colSpan={2 + Number(view.isRanked) + Number(hasShares)}>
                    <span>{reader.say(label)}</span>
                  </th>
                </tr>
              )}
              {rows.map(row => (
                <Line key={row.unit} row={row} shown={shown} />
              ))}
            </tbody>
          ))}
        </table>
      </ScrollBox>
    </details>
  )
}

function Line({ row, shown: { view, reader, hasShares } }: { row: CriterionRow; shown: Shown }) {
  const { unit, name, rank, score, missing } = row
  const share = shareOf(row)
  return (
    <tr>
      {view.isRanked && <td className="rank">{rank === null ? '' : reader.count(rank)}</td>}
      <th scope="row" className="name">
        <a href={unitAddress(reader.language, view.id, unit)}>{reader.say(name)}</a>
      </th>
      <td>
        {score === null ? (
          <small>{reader.say(missingWords[missing ?? 'not-published'])}</small>
        ) : (
          reader.number(score, view.framework.rounding)
        )}
      </td>
      {hasShares && (
        <td>{share === null ? '' : reader.words.amount.percent(reader.number(100 * share, 0))}</td>
      )}
    </tr>
  )
}

const shareOf = ({ score, max }: CriterionRow): number | null =>
  score === null || max === null || max === 0 ? null : score / max
