import type { Reader } from '../words/reader.ts'
import { fileAddress } from './address.ts'
import type { EditionView } from './edition-view.ts'

/** Where the figures come from, how they were computed, and the files to do it again. */
export function EditionSources({ view, reader }: { view: EditionView; reader: Reader }) {
  const { framework, id } = view
  const words = reader.words.edition
  const remarks = [framework.about, ...classNotes(view), framework.reproduces?.note].filter(
    note => note !== undefined,
  )
  return (
    <section className="sources">
      <div className="prose">
        <h2>{words.howTitle}</h2>
        {remarks.map(note => (
          <p key={note.vi}>{reader.say(note)}</p>
        ))}
        {'none' in framework.rank && <p>{reader.say(framework.rank.none)}</p>}
        {'none' in framework.classes && <p>{reader.say(framework.classes.none)}</p>}
        <h3>{words.sources}</h3>
        <ul>
          {framework.sources.map(({ id: source, title, credit, url, note }) => (
            <li key={source}>
              {url === undefined ? reader.say(title) : <a href={url}>{reader.say(title)}</a>}. {credit}.
              {note && ` ${reader.say(note)}`}
            </li>
          ))}
        </ul>
      </div>
      <nav className="downloads" aria-label={words.downloads}>
        <h2>{words.downloads}</h2>
        <ul>
          {files.map(([file, key]) => (
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
