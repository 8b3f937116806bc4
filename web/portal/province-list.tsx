import type { Reader } from '../words/reader.ts'
import { scoreboardAddress } from './address.ts'
import type { UnitSection } from './units-view.ts'

/** The provinces to choose from, those of today and those before, from A to Z. */
export function ProvinceList({ sections, reader }: { sections: readonly UnitSection[]; reader: Reader }) {
  const { list } = reader.words.scoreboard
  const { compare } = new Intl.Collator(reader.language)
  const provinces = (['provinces', 'formerProvinces'] as const).flatMap(kind =>
    sections.filter(section => section.kind === kind).map(({ units }) => ({ title: list[kind], units })),
  )
  return provinces.map(({ title, units }) => (
    <div key={title} className="province-choice">
      <h3>{title}</h3>
      <ul>
        {units
          .toSorted((a, b) => compare(reader.say(a.name), reader.say(b.name)))
          .map(({ unit, name }) => (
            <li key={unit}>
              <a href={scoreboardAddress(reader.language, unit)}>{reader.say(name)}</a>
            </li>
          ))}
      </ul>
    </div>
  ))
}
