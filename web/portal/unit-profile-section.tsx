import { PartProfile, type ProfileRow } from '../charts/part-profile.tsx'
import { scaleOf } from '../charts/scale.ts'
import type { Reader } from '../words/reader.ts'
import { criterionAddress } from './address.ts'
import { ChartSource } from './chart-source.tsx'
import { unitWordOf } from './edition-words.ts'
import { type PartStanding, strengthsOf } from './unit-profile.ts'
import { PartName } from './unit-tree.tsx'
import type { UnitView } from './unit-view.ts'

type Shown = { readonly view: UnitView; readonly reader: Reader; readonly release: string }

/** Where the unit is strong and weak among its block, and how far each part is from the middle and the best. */
export function UnitProfile(shown: Shown) {
  if (shown.view.profile.length < 2) return null
  return (
    <div className="beside even">
      <Profile {...shown} />
      <Strengths {...shown} />
    </div>
  )
}

function Strengths({ view, reader }: Shown) {
  const { best, worst } = strengthsOf(view.profile)
  if (best.length + worst.length === 0) return null
  const words = reader.words.profile
  return (
    <section className="strengths">
      <h2>{strengthTitle(best[0], worst[0], reader)}</h2>
      <PartList parts={best} title={words.strengths} view={view} reader={reader} />
      <PartList parts={worst} title={words.weaknesses} view={view} reader={reader} />
    </section>
  )
}

function strengthTitle(
  best: PartStanding | undefined,
  worst: PartStanding | undefined,
  reader: Reader,
): string {
  const words = reader.words.profile
  const named = (part: PartStanding): string => `${reader.say(part.name)} (${standingText(part, reader)})`
  if (best && worst) return words.both(named(best), named(worst))
  return best ? words.onlyBest(named(best)) : worst ? words.onlyWorst(named(worst)) : ''
}

/** Rank, group or quarter; empty where none of them is known. */
export function standingText({ rank, of, group, level }: PartStanding, reader: Reader): string {
  const words = reader.words.profile
  if (rank !== null) return words.rankOf(`${reader.count(rank)}/${reader.count(of)}`)
  if (group !== null) return words.group(reader.say(group))
  if (level === null) return ''
  return level === 0 ? words.firstQuarter : level === 1 ? words.lastQuarter : words.middle
}

type ListProps = {
  parts: readonly PartStanding[]
  title: string
  view: UnitView
  reader: Reader
}

function PartList({ parts, title, view, reader }: ListProps) {
  if (parts.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ol>
        {parts.map(part => (
          <li key={part.code}>
            <PartName code={part.code} name={reader.say(part.name)} view={view} reader={reader} />
            <small>
              {standingText(part, reader)};{' '}
              {reader.words.profile.against(shareText(part.share, reader), shareText(part.median, reader))}
            </small>
          </li>
        ))}
      </ol>
    </>
  )
}

/** With a blank that no line breaks at. */
const shareText = (share: number, reader: Reader): string => `${reader.number(100 * share, 0)}\u00a0%`

function Profile({ view, reader, release }: Shown) {
  const { profile, framework } = view
  const words = reader.words.profile
  const sorted = profile.toSorted((a, b) => b.share - a.share)
  const [most, least] = [sorted[0], sorted[sorted.length - 1]]
  const title = words.profile(
    reader.say(most.name),
    shareText(most.share, reader),
    reader.say(least.name),
    shareText(least.share, reader),
  )
  const scale = scaleOf(profile.flatMap(({ share, median, best }) => [100 * share, 100 * median, 100 * best]))
  return (
    <figure className="chart profile">
      <figcaption>
        <h2>{title}</h2>
      </figcaption>
      <PartProfile
        rows={profile.map(part => rowOf(part, view, reader))}
        scale={scale}
        tick={x => `${reader.number(x, 0)} %`}
        label={title}
      />
      <p className="chart-note">
        {words.profileNote(reader.words.units[unitWordOf(framework)](peersText(profile, reader)))}
      </p>
      <ChartSource framework={framework} reader={reader} release={release} />
      <details>
        <summary>{words.profileTable}</summary>
        <ProfileTable profile={profile} title={title} reader={reader} />
      </details>
    </figure>
  )
}

/** How many the middle is of: one number, or from the fewest to the most where parts are not known of all. */
function peersText(profile: readonly PartStanding[], reader: Reader): string {
  const counts = profile.map(({ of }) => of)
  const [fewest, most] = [Math.min(...counts), Math.max(...counts)]
  return fewest === most ? reader.count(most) : `${reader.count(fewest)}–${reader.count(most)}`
}

function rowOf(part: PartStanding, { id, pages }: UnitView, reader: Reader): ProfileRow {
  const { code, name, share, median, best } = part
  return {
    id: code,
    name: reader.say(name),
    own: 100 * share,
    median: 100 * median,
    best: 100 * best,
    text: shareText(share, reader),
    more: standingText(part, reader),
    ...(pages.has(code) && { href: criterionAddress(reader.language, id, code) }),
  }
}

type TableProps = { profile: readonly PartStanding[]; title: string; reader: Reader }

function ProfileTable({ profile, title, reader }: TableProps) {
  const words = reader.words.profile
  const share = (x: number): string => `${reader.number(100 * x, 1)} %`
  return (
    <table className="years-table">
      <caption className="unseen">{title}</caption>
      <thead>
        <tr>
          <th scope="col" className="text">
            {reader.words.page.part}
          </th>
          <th scope="col">{words.own}</th>
          <th scope="col">{words.median}</th>
          <th scope="col">{words.best}</th>
          <th scope="col" className="text">
            {words.standing}
          </th>
        </tr>
      </thead>
      <tbody>
        {profile.map(part => (
          <tr key={part.code}>
            <th scope="row">{reader.say(part.name)}</th>
            <td>{share(part.share)}</td>
            <td>{share(part.median)}</td>
            <td>{share(part.best)}</td>
            <td className="text">{standingText(part, reader)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
