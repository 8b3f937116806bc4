import { Breadcrumb } from '../ui/breadcrumb.tsx'
import type { Reader } from '../words/reader.ts'
import { editionAddress, fileAddress, homeAddress } from './address.ts'
import { Downloads } from './downloads.tsx'
import { MadeUp } from './edition-alarms.tsx'
import { EditionFramework } from './edition-framework.tsx'
import { shortName } from './edition-words.ts'
import { markedName } from './made-up.ts'
import { methodTables } from './method-tables.ts'
import type { MethodView } from './method-view.ts'
import { type MethodText, methodLead, methodSteps, stepsTitle } from './method-words.ts'
import { PageFrame } from './page-frame.tsx'

type Shown = { readonly view: MethodView; readonly reader: Reader }

/** How an edition is computed, made from its framework: every step from figures to ranks, then the whole tree with its rules. */
export function MethodPage({ reader, path, release, view }: Shown & { path: string; release: string }) {
  const { framework } = view
  const words = reader.words.method
  const edition = shortName(view, reader)
  const title = words.title(edition)
  const lead = methodLead(framework, reader)(edition)
  return (
    <PageFrame {...{ reader, path, release }} title={markedName(title, framework, reader)} description={lead}>
      <Breadcrumb
        label={reader.words.breadcrumb}
        steps={[
          { text: reader.words.allIndices, href: homeAddress(reader.language) },
          { text: edition, href: editionAddress(reader.language, view.id) },
          { text: words.short },
        ]}
      />
      <h1>{title}</h1>
      <p className="lead">{lead}</p>
      <MadeUp framework={framework} reader={reader} />
      <Remarks view={view} reader={reader} />
      <Steps view={view} reader={reader} />
      <EditionFramework {...view} reader={reader} />
      <Downloads page={path} tables={methodTables(view)} reader={reader} />
      <p className="method-source">
        <a href={fileAddress(`editions/${view.id}/framework.json`)}>{words.openSource}</a>
      </p>
    </PageFrame>
  )
}

function Remarks({ view: { framework }, reader }: Shown) {
  const notes = [framework.about, framework.reproduces?.note].filter(note => note !== undefined)
  if (notes.length === 0) return null
  return (
    <div className="prose">
      {notes.map(note => (
        <p key={note.vi}>{reader.say(note)}</p>
      ))}
    </div>
  )
}

function Steps({ view, reader }: Shown) {
  const steps = methodSteps(view.framework, reader)
  return (
    <section className="method-steps">
      <h2>{stepsTitle(view.framework, reader)}</h2>
      <ol>
        {steps.map(({ name, texts }) => (
          <li key={name}>
            <h3>{name}</h3>
            {texts.map(text => (
              <Text key={typeof text === 'string' ? text : text.lead} text={text} />
            ))}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Text({ text }: { text: MethodText }) {
  if (typeof text === 'string') return <p>{text}</p>
  return (
    <div>
      <p>{text.lead}</p>
      <ul>
        {text.list.map(one => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </div>
  )
}
