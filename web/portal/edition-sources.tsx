import type { Words } from '@thuocdo/engine'
import type { Reader } from '../words/reader.ts'
import { fileAddress, methodAddress } from './address.ts'
import { closed } from './edition-footnotes.tsx'
import { isPrinted } from './edition-rows.ts'
import type { EditionView } from './edition-view.ts'
import { shortName } from './edition-words.ts'

/** Where the figures come from, how they were computed, and the files to do it again. */
export function EditionSources({ view, reader }: { view: EditionView; reader: Reader }) {
  const { framework, id } = view
  const words = reader.words.edition
  const remarks = [framework.about, ...classNotes(view), framework.reproduces?.note].filter(
    (note): note is Words => note !== undefined,
  )
  return (
    <section className="sources">
      <div className="prose">
        <h2>{words.howTitle}</h2>
        {remarks.map(note => (
          <p key={note.vi}>{reader.say(note)}</p>
        ))}
        <p>
          <a href={methodAddress(reader.language, id)}>
            {reader.words.method.title(shortName(view, reader))}
          </a>
        </p>
        {'none' in framework.rank && <p>{reader.say(framework.rank.none)}</p>}
        {'none' in framework.classes && <p>{reader.say(framework.classes.none)}</p>}
        <h3>{words.sources}</h3>
        <ol>
          {framework.sources.map(({ id: source, title, credit, url, note }, i) => (
            <li key={source} id={`source-${i + 1}`}>
              {url === undefined ? reader.say(title) : <a href={url}>{reader.say(title)}</a>}.{' '}
              {closed(credit)}
              {note && ` ${reader.say(note)}`}
            </li>
          ))}
        </ol>
      </div>
      <nav className="downloads" aria-label={words.downloads}>
        <h2>{words.downloads}</h2>
        <ul>
          {files
            .filter(([file]) => file !== 'observations.json' || !isPrinted(framework))
            .map(([file, key]) => (
              <li key={file}>
                <a href={fileAddress(`editions/${id}/${file}`)} download={`${id.replace('/', '-')}-${file}`}>
                  {words[key]}
                </a>
              </li>
            ))}
        </ul>
      </nav>
    </section>
  )
}

const files = [
  ['ranking.csv', 'ranking'],
  ['scores.csv', 'scores'],
  ['results.json', 'results_'],
  ['framework.json', 'framework'],
  ['observations.json', 'inputs'],
] as const

const classNotes = ({ framework: { classes } }: EditionView) =>
  'none' in classes ? [] : classes.map(({ note }) => note)
