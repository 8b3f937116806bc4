import type { Reader } from '../words/reader.ts'
import { scoreboardAddress, unitsAddress } from './address.ts'
import { PageFrame } from './page-frame.tsx'
import { daysOf } from './scoreboard-words.ts'
import type { ListedUnit } from './units-view.ts'

/** What to do when no unit stands at an address: those that may be meant, and the list of all. */
export function MissingUnitPage({
  reader,
  path,
  release,
  asked,
  near,
}: {
  reader: Reader
  path: string
  release: string
  asked: string
  near: readonly ListedUnit[]
}) {
  const { title, lead, near: meant, all } = reader.words.scoreboard.missing
  return (
    <PageFrame {...{ reader, path, release, title }} description={lead(asked)}>
      <h1>{title}</h1>
      <p className="lead">{lead(asked)}</p>
      <div className="elsewhere">
        {near.length > 0 && (
          <>
            <p>{meant}</p>
            <ul>
              {near.map(unit => (
                <li key={unit.unit}>
                  <a href={scoreboardAddress(reader.language, unit.unit)}>{reader.say(unit.name)}</a>{' '}
                  <small>{daysOf(unit, reader)}</small>
                </li>
              ))}
            </ul>
          </>
        )}
        <p>
          <a href={unitsAddress(reader.language)}>{all}</a>
        </p>
      </div>
    </PageFrame>
  )
}
