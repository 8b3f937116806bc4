import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { indexWords } from '../words/indices.ts'
import type { Reader } from '../words/reader.ts'
import { editionAddress, homeAddress } from './address.ts'
import { EditionChart } from './edition-chart.tsx'
import { EditionFacts } from './edition-facts.tsx'
import { EditionSources } from './edition-sources.tsx'
import { EditionTable } from './edition-table.tsx'
import type { EditionView } from './edition-view.ts'
import { summarySentence, unitWordOf } from './edition-words.ts'
import { PageFrame } from './page-frame.tsx'

/** One edition: what it says in a sentence, who is where, every score, and where the figures come from. */
export function EditionPage({
  reader,
  path,
  release,
  view,
  chosen,
}: {
  reader: Reader
  path: string
  release: string
  view: EditionView
  chosen: string | null
}) {
  const title = reader.say(view.framework.title)
  const summary = summarySentence(view, reader)
  return (
    <PageFrame {...{ reader, path, release, title }} description={summary}>
      <Breadcrumb
        label={reader.words.breadcrumb}
        steps={[
          { text: reader.words.allIndices, href: homeAddress(reader.language) },
          { text: shortName(view, reader) },
        ]}
      />
      <h1>{title}</h1>
      <p className="lead">{summary}</p>
      <Alarm view={view} reader={reader} />
      <EditionFacts view={view} reader={reader} />
      <Years view={view} reader={reader} />
      <EditionChart view={view} reader={reader} release={release} chosen={chosen} />
      <EditionTable view={view} reader={reader} chosen={chosen} />
      <EditionSources view={view} reader={reader} />
    </PageFrame>
  )
}

/** An index and the period of one edition in short, e.g. `PCI 2021`. */
export const shortName = (
  { framework: { index, period } }: Pick<EditionView, 'framework'>,
  reader: Reader,
): string => `${reader.say(indexWords(index).short)} ${period}`

function Years({ view: { earlier, later }, reader }: { view: EditionView; reader: Reader }) {
  if (earlier === null && later === null) return null
  const { words, language } = reader
  return (
    <nav className="years" aria-label={words.editionNavigation}>
      {earlier !== null && (
        <a href={editionAddress(language, earlier)} rel="prev">
          {words.edition.earlier(periodOf(earlier))}
        </a>
      )}
      {later !== null && (
        <a href={editionAddress(language, later)} rel="next">
          {words.edition.later(periodOf(later))}
        </a>
      )}
    </nav>
  )
}

/** The part of an id after the index, as links name it. */
export const periodOf = (id: string): string => id.split('/')[1] ?? id

function Alarm({ view: { framework, results, isPartial }, reader }: { view: EditionView; reader: Reader }) {
  const { edition: words, ofUnits } = reader.words
  const check = results.reproductions.find(({ node }) => node === framework.tree.code)
  if (isPartial) return <p className="notice">{words.partialAlarm}</p>
  if (!check || check.within === check.units) return null
  const worst = results.units.find(({ unit }) => unit === check.worstUnit)
  const { count, number } = reader
  return (
    <section className="notice" aria-label={words.alarmTitle}>
      <p>
        <strong>{words.alarmTitle}.</strong>{' '}
        {words.alarm(
          count(check.within),
          count(check.units),
          ofUnits[unitWordOf(framework)],
          number(check.mean, 2),
          number(check.largest, 2),
          worst ? reader.say(worst.name) : check.worstUnit,
        )}
      </p>
    </section>
  )
}
