import { dayWords } from '@thuocdo/engine'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import type { Reader } from '../words/reader.ts'
import { homeAddress, scoreboardAddress } from './address.ts'
import { PageFrame } from './page-frame.tsx'
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
  return (
    <PageFrame {...{ reader, path, release }} title={list.title} description={list.description}>
      <Breadcrumb
        label={reader.words.breadcrumb}
        steps={[{ text: reader.words.allIndices, href: homeAddress(reader.language) }, { text: units }]}
      />
      <h1>{list.title}</h1>
      <p className="lead">{list.lead}</p>
      <nav className="groups" aria-label={list.sections}>
        <ul>
          {inLetters(sections, section => titleOf(section, reader), reader).map(section => (
            <li key={anchorOf(section)}>
              <a href={`#${anchorOf(section)}`}>{shortTitle(section, reader)}</a>{' '}
              <small>{reader.count(section.units.length)}</small>
            </li>
          ))}
        </ul>
      </nav>
      {inLetters(sections, section => titleOf(section, reader), reader).map(section => (
        <Section key={anchorOf(section)} section={section} reader={reader} />
      ))}
    </PageFrame>
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
  const { list, until } = reader.words.scoreboard
  const isMixed = section.kind === 'within' || section.kind === 'madeUp' || section.kind === 'offices'
  const days = unit.endedOn !== null && isMixed ? until(dayWords(unit.endedOn, reader.language)) : ''
  const count = unit.indices === 0 ? '' : list.indices(reader.count(unit.indices))
  const notes = [days, count].filter(text => text !== '').join(', ')
  return (
    <li>
      <a href={scoreboardAddress(reader.language, unit.unit)}>{reader.say(unit.name)}</a>{' '}
      {notes !== '' && <small>{notes}</small>}
    </li>
  )
}

/** The sections of provinces by the names of the provinces; the others keep their place. */
function inLetters(
  sections: readonly UnitSection[],
  titleOf: (section: UnitSection) => string,
  reader: Reader,
): readonly UnitSection[] {
  const { compare } = new Intl.Collator(reader.language)
  return sections.toSorted((a, b) =>
    a.kind === 'within' && b.kind === 'within' ? compare(titleOf(a), titleOf(b)) : 0,
  )
}

function titleOf({ kind, within }: UnitSection, reader: Reader): string {
  const { list } = reader.words.scoreboard
  return kind === 'within' ? list.within(within ? reader.say(within) : '') : list[kind]
}

/** In the list at the top the offices of a province are called by it alone. */
const shortTitle = (section: UnitSection, reader: Reader): string =>
  section.within ? reader.say(section.within) : titleOf(section, reader)

const anchorOf = ({ kind, id }: UnitSection): string => (kind === 'within' ? `in-${id}` : id)
