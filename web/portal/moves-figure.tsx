import type { Edition } from '@thuocdo/engine'
import { Bump } from '../charts/bump.tsx'
import { ScrollBox } from '../ui/scroll-box.tsx'
import { shortPeriod } from '../words/period.ts'
import type { Reader } from '../words/reader.ts'
import { unitAddress } from './address.ts'
import { titled } from './block-words.ts'
import { ChartSource } from './chart-source.tsx'
import type { Finding, RankMoves } from './rank-moves.ts'

type MovesProps = {
  moves: RankMoves
  finding: Finding
  chosen: string | null
  framework: Pick<Edition, 'publisher'>
  reader: Reader
  release: string
  /** What else to know to read it. */
  note?: string
  id?: string
}

/** Years that fit a phone; more of them scroll. */
const fewYears = 8

/** How the ranks of a block moved: the unit that the reader came for stands out, else the one that the title speaks of. */
export function MovesFigure({ moves, finding, chosen, framework, reader, release, note, id }: MovesProps) {
  const title = titled(findingText(finding, moves, reader), moves.block, reader)
  const subject = finding.kind === 'plain' ? null : finding.unit.unit
  const isHere = moves.units.some(({ unit }) => unit.unit === chosen)
  const picture = (
    <Bump
      periods={moves.years.map(({ period }) => shortPeriod(period, reader))}
      lines={moves.units.map(({ unit, ranks }) => ({
        id: unit.unit,
        name: reader.say(unit.name),
        ranks,
        isChosen: unit.unit === (isHere ? chosen : subject),
        href: unitAddress(reader.language, lastRankedIn(moves, ranks), unit.unit),
      }))}
      breaks={moves.breaks}
      label={title}
    />
  )
  return (
    <figure className="chart moves" id={id}>
      <figcaption>
        <h2>{title}</h2>
      </figcaption>
      {moves.years.length > fewYears ? <ScrollBox label={title}>{picture}</ScrollBox> : picture}
      <ChartSource
        note={[notesOf(moves, reader), note].join(' ').trim()}
        {...{ framework, reader, release }}
      />
    </figure>
  )
}

/** The newest edition of the picture that ranks the unit: there its line leads. */
const lastRankedIn = ({ years }: RankMoves, ranks: readonly (number | null)[]): string =>
  years[ranks.findLastIndex(rank => rank !== null)].id

function notesOf({ units, breaks, years }: RankMoves, reader: Reader): string {
  const words = reader.words.views
  return [
    words.bumpNote,
    ...(years.some(({ isWhole }) => !isWhole) ? [words.bumpPartial] : []),
    ...(units.some(({ ranks }) => ranks.includes(null)) ? [words.bumpGap] : []),
    ...(breaks.some(({ isCut }) => !isCut) ? [words.bumpBreak] : []),
    ...(breaks.some(({ isCut }) => isCut) ? [words.bumpCut] : []),
  ].join(' ')
}

/** What the ranks say, as a sentence without a full stop. */
export function findingText(finding: Finding, { years, units }: RankMoves, reader: Reader): string {
  const words = reader.words.views
  const last = shortPeriod(years.at(-1)?.period ?? '', reader)
  switch (finding.kind) {
    case 'streak':
    case 'longest':
    case 'run': {
      const [from, to] = [finding.from, finding.to].map(({ period }) => shortPeriod(period, reader))
      return words[finding.kind](reader.say(finding.unit.name), reader.count(finding.years), from, to)
    }
    case 'new-leader':
      return words.newLeader(reader.say(finding.unit.name), reader.say(finding.before.name))
    case 'riser':
      return words.riser(reader.say(finding.unit.name), reader.count(finding.places))
    case 'plain':
      return words.ranks(reader.count(units.length), shortPeriod(years[0].period, reader), last)
  }
}
