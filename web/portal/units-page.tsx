import { Breadcrumb } from '../ui/breadcrumb.tsx'
import type { Reader } from '../words/reader.ts'
import { homeAddress, scoreboardAddress } from './address.ts'
import { PageFrame } from './page-frame.tsx'
import { daysOf } from './scoreboard-words.ts'
import type { ListedUnit, UnitSection } from './units-view.ts'

type Props = {
  readonly reader: Reader
  readonly path: string
  readonly release: string
  readonly sections: readonly UnitSection[]
}

/** Every unit of the release under the heading of what it is, from A to Z. */
export function UnitsPage({ reader, path, release, sections }: Props) {
  const { list, units } = reader.words.scoreboard
  const sorted = inLetters(sections, reader)
  return (
    <PageFrame {...{ reader, path, release }} title={list.title} description={list.description}>
      <Breadcrumb
        label={reader.words.breadcrumb}
        steps={[{ text: reader.words.allIndices, href: homeAddress(reader.language) }, { text: units }]}
      />
      <h1>{list.title}</h1>
      <p className="lead">{list.lead}</p>
      <nav className="groups" aria-label={list.sections}>
        <Links sections={sorted.filter(({ kind }) => kind !== 'within')} reader={reader} />
        {sorted.some(({ kind }) => kind === 'within') && <p>{list.insides}</p>}
        <Links sections={sorted.filter(({ kind }) => kind === 'within')} reader={reader} />
      </nav>
      {sorted.map(section => (
        <Section key={anchorOf(section)} section={section} reader={reader} />
      ))}
    </PageFrame>
  )
}

/** The sections with how many units each holds; the offices of a province are called by it alone. */
function Links({ sections, reader }: Pick<Props, 'sections' | 'reader'>) {
  if (sections.length === 0) return null
  return (
    <ul>
      {sections.map(section => (
        <li key={anchorOf(section)}>
          <a href={`#${anchorOf(section)}`}>
            {section.within ? provinceOf(section.within, reader) : titleOf(section, reader)}
          </a>{' '}
          <small>{reader.count(section.units.length)}</small>
        </li>
      ))}
    </ul>
  )
}

function Section({ section, reader }: { section: UnitSection; reader: Reader }) {
  const { compare } = new Intl.Collator(reader.language)
  const id = anchorOf(section)
  const units = section.units.toSorted(
    (a, b) => compare(reader.say(a.name), reader.say(b.name)) || (a.unit < b.unit ? -1 : 1),
  )
  return (
    <section className="unit-list" aria-labelledby={id}>
      <h2 id={id}>
        {titleOf(section, reader)}{' '}
        <small>{reader.words.scoreboard.list.count(reader.count(units.length))}</small>
      </h2>
      <ul>
        {units.map(unit => (
          <Item key={unit.unit} unit={unit} section={section} reader={reader} />
        ))}
      </ul>
    </section>
  )
}

function Item({ unit, section, reader }: { unit: ListedUnit; section: UnitSection; reader: Reader }) {
  const { list } = reader.words.scoreboard
  // Where the heading does not tell those of today from those that are no more, the unit does.
  const isMixed = section.kind === 'within' || section.kind === 'madeUp' || section.kind === 'offices'
  const days = unit.endedOn !== null && isMixed ? daysOf(unit, reader) : ''
  const count = unit.indices === 0 ? '' : list.indices(reader.count(unit.indices))
  const notes = [days, count].filter(text => text !== '').join(', ')
  return (
    <li>
      <a href={scoreboardAddress(reader.language, unit.unit)}>{reader.say(unit.name)}</a>
      {notes !== '' && <small> {notes}</small>}
    </li>
  )
}

/** The sections of provinces by the names of the provinces; the others keep their place. */
function inLetters(sections: readonly UnitSection[], reader: Reader): readonly UnitSection[] {
  const { compare } = new Intl.Collator(reader.language)
  return sections.toSorted((a, b) =>
    a.within && b.within ? compare(reader.say(a.within.name), reader.say(b.within.name)) : 0,
  )
}

function titleOf({ kind, within }: UnitSection, reader: Reader): string {
  const { list } = reader.words.scoreboard
  return kind === 'within' ? list.within(within ? provinceOf(within, reader) : '') : list[kind]
}

/** A province, with the day of its end where it is no more: another one may bear its name today. */
function provinceOf(within: NonNullable<UnitSection['within']>, reader: Reader): string {
  const days = within.endedOn === null ? '' : ` (${daysOf(within, reader)})`
  return `${reader.say(within.name)}${days}`
}

const anchorOf = ({ kind, id }: UnitSection): string => (kind === 'within' ? `in-${id}` : id)
