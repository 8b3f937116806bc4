import { Breadcrumb } from '../ui/breadcrumb.tsx'
import type { Reader } from '../words/reader.ts'
import { homeAddress } from './address.ts'
import { ColourPart } from './design/colour-part.tsx'
import { ComponentPart, NavigationPart, NoticePart, StatePart } from './design/component-parts.tsx'
import { partNames } from './design/design-part.tsx'
import { ButtonPart, FormPart } from './design/form-parts.tsx'
import { KeyboardPart, PrintPart } from './design/habit-parts.tsx'
import { TablePart } from './design/table-part.tsx'
import { NumberPart, ProsePart, SpacePart, TypePart } from './design/text-parts.tsx'
import { PageFrame } from './page-frame.tsx'

/** The design system: every token and component, each with the class or file to use. */
export function DesignPage({
  reader,
  path,
  release,
  tokens,
}: {
  reader: Reader
  path: string
  release: string
  /** The style sheet of the tokens, of which the contrasts are measured. */
  tokens: string
}) {
  const words = reader.words.design
  return (
    <PageFrame {...{ reader, path, release }} title={words.title} description={words.description}>
      <Breadcrumb
        label={reader.words.breadcrumb}
        steps={[{ text: reader.words.allIndices, href: homeAddress(reader.language) }, { text: words.title }]}
      />
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <Contents reader={reader} />
      <TypePart reader={reader} />
      <SpacePart reader={reader} />
      <ColourPart reader={reader} tokens={tokens} />
      <ProsePart reader={reader} />
      <NumberPart reader={reader} />
      <ButtonPart reader={reader} />
      <FormPart reader={reader} />
      <TablePart reader={reader} />
      <ComponentPart reader={reader} />
      <NoticePart reader={reader} />
      <StatePart reader={reader} />
      <NavigationPart reader={reader} />
      <KeyboardPart reader={reader} />
      <PrintPart reader={reader} />
    </PageFrame>
  )
}

function Contents({ reader }: { reader: Reader }) {
  const { contents, sections } = reader.words.design
  return (
    <nav className="contents" aria-label={contents}>
      <ul>
        {partNames.map(name => (
          <li key={name}>
            <a href={`#${name}`}>{sections[name]}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
