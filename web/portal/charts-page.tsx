import { chartSamples } from '../charts/samples/all.ts'
import type { ChartSample } from '../charts/samples/sample.ts'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import type { Reader } from '../words/reader.ts'
import { homeAddress } from './address.ts'
import { PageFrame } from './page-frame.tsx'

/** Every chart of the portal in each of its states, under the question that it answers. */
export function ChartsPage({ reader, path, release }: { reader: Reader; path: string; release: string }) {
  const words = reader.words.gallery
  return (
    <PageFrame {...{ reader, path, release }} title={words.title} description={words.description}>
      <Breadcrumb
        label={reader.words.breadcrumb}
        steps={[{ text: reader.words.allIndices, href: homeAddress(reader.language) }, { text: words.title }]}
      />
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <p className="notice">{words.fictional}</p>
      <nav className="gallery-contents" aria-label={words.contents}>
        <ul>
          {chartSamples.map(({ name, title }) => (
            <li key={name}>
              <a href={`#${name}`}>{reader.say(title)}</a>
            </li>
          ))}
        </ul>
      </nav>
      {chartSamples.map(sample => (
        <Sample key={sample.name} sample={sample} reader={reader} />
      ))}
    </PageFrame>
  )
}

function Sample({ sample: { name, title, states }, reader }: { sample: ChartSample; reader: Reader }) {
  return (
    <section id={name} className="gallery-chart">
      <h2>{reader.say(title)}</h2>
      <div className="gallery-states">
        {states.map(state => (
          <figure key={state.name}>
            <figcaption>
              <h3>{reader.say(state.title)}</h3>
            </figcaption>
            {state.name === 'empty' ? <p>{reader.words.gallery.nothing}</p> : state.draw(reader)}
          </figure>
        ))}
      </div>
    </section>
  )
}
