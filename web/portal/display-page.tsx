import { type DisplayChoice, displayChoices, plainDisplay } from '../display/display-settings.ts'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import type { Reader } from '../words/reader.ts'
import { displayAddress, displaySetAddress, homeAddress } from './address.ts'
import { DisplayPreview } from './display-preview.tsx'
import { PageFrame } from './page-frame.tsx'

/** Three choices, each a row of buttons that act at once. Which of them hold is marked by /display.css, so that the page
 * is the same for every reader. */
export function DisplayPage({
  reader,
  path,
  release,
  from,
}: {
  reader: Reader
  path: string
  release: string
  /** The page of this site that the reader came from. */
  from: string | null
}) {
  const words = reader.words.display
  const back = displayAddress(reader.language, from ?? undefined)
  return (
    <PageFrame {...{ reader, path, release }} title={words.title} description={words.description}>
      <Breadcrumb
        label={reader.words.breadcrumb}
        steps={[{ text: reader.words.allIndices, href: homeAddress(reader.language) }, { text: words.title }]}
      />
      <h1>{words.title}</h1>
      <p className="lead display-form">{words.lead}</p>
      <div className="without-server">
        <Notice kind="note">
          <p>{words.noServer}</p>
        </Notice>
      </div>
      <div className="display-form">
        <form className="form" action={displaySetAddress}>
          <input type="hidden" name="back" value={back} />
          <Choices name="colour" labels={words.colour} reader={reader} />
          <Choices name="contrast" labels={words.contrast} reader={reader} />
          <Choices name="size" labels={words.size} reader={reader} />
        </form>
        <ResetForm back={back} label={words.reset} />
        {from !== null && (
          <p className="display-back">
            <a href={from}>{words.back}</a>
          </p>
        )}
      </div>
      <DisplayPreview reader={reader} />
      <p className="display-form display-privacy">{words.privacy}</p>
    </PageFrame>
  )
}

/** The buttons of one choice. */
function Choices<Name extends DisplayChoice>({
  name,
  labels,
  reader,
}: {
  name: Name
  labels: { readonly title: string; readonly help: string } & Readonly<Record<string, string>>
  reader: Reader
}) {
  return (
    <fieldset className="field">
      <legend>{labels.title}</legend>
      <p className="help" id={`${name}-help`}>
        {labels.help}
      </p>
      <div className="choices">
        {displayChoices[name].map(value => (
          <Button key={value} name={name} value={value} className={`${name}-${value}`}>
            {labels[value]}
            <span className="choice-now"> ({reader.words.display.now})</span>
          </Button>
        ))}
      </div>
    </fieldset>
  )
}

/** Leaves all three choices to the browser again. */
function ResetForm({ back, label }: { back: string; label: string }) {
  const plain = { ...plainDisplay, back }
  return (
    <form action={displaySetAddress}>
      {Object.entries(plain).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button>{label}</Button>
    </form>
  )
}
