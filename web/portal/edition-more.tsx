import type { Reader } from '../words/reader.ts'
import { compareAddress, indexAddress, methodAddress } from './address.ts'
import { canCompare } from './edition-contents.tsx'
import type { EditionView } from './edition-view.ts'
import { shortName } from './edition-words.ts'

/** Where a reader goes from an edition: how it is computed, two units side by side, the index through all its years. */
export function EditionMore({ view, reader }: { view: EditionView; reader: Reader }) {
  const words = reader.words.views
  const { language } = reader
  return (
    <nav className="read-on" aria-label={words.more}>
      <ul>
        <li>
          <a href={methodAddress(language, view.id)}>{words.methodOf(shortName(view, reader))}</a>
        </li>
        {canCompare(view) && (
          <li>
            <a href={compareAddress(language, view.id)}>{words.compareOf}</a>
          </li>
        )}
        <li>
          <a href={indexAddress(language, view.framework.index)}>{words.allYears(reader.say(view.short))}</a>
        </li>
      </ul>
    </nav>
  )
}
