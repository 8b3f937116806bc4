import {
  type ColourPair,
  fieldColours,
  graphicPairs,
  sequentialColours,
  textPairs,
} from '../../ui/colour-pairs.ts'
import { contrast, type Look, looks, paletteOf } from '../../ui/palette.ts'
import { ScrollBox } from '../../ui/scroll-box.tsx'
import type { Reader } from '../../words/reader.ts'
import { DesignPart } from './design-part.tsx'
import { Strip } from './strip.tsx'

/** Every colour on every ground that it is used on, with its contrast measured in the four looks. */
export function ColourPart({ reader, tokens }: { reader: Reader; tokens: string }) {
  const words = reader.words.design.parts
  const change = [words.up, words.down]
  return (
    <DesignPart
      name="colours"
      reader={reader}
      use={['ui/tokens.css', 'ui/colour-pairs.ts', 'ui/tokens.test.ts']}
    >
      <h3>{words.sequential}</h3>
      <Strip colours={sequentialColours} written={step => `on-${step}`} />
      <h3>{words.fields}</h3>
      <Strip colours={fieldColours} written={() => 'paper'} />
      <h3>{words.change}</h3>
      <Strip colours={['change-up', 'change-down']} texts={change} written={() => 'paper'} />
      <div className="design-columns">
        <PairTable title={words.letters} pairs={textPairs} isText {...{ reader, tokens }} />
        <PairTable title={words.graphics} pairs={graphicPairs} isText={false} {...{ reader, tokens }} />
      </div>
    </DesignPart>
  )
}

type PairsShown = {
  title: string
  pairs: readonly ColourPair[]
  isText: boolean
  reader: Reader
  tokens: string
}

function PairTable({ title, pairs, isText, reader, tokens }: PairsShown) {
  const { parts } = reader.words.design
  return (
    <section>
      <h3>{title}</h3>
      <ScrollBox label={title}>
        <table className="design-table pairs">
          <caption className="unseen">
            {title}. {parts.lookTitle}
          </caption>
          <thead>
            <tr>
              <th scope="col" className="text">
                {parts.tokenHead}
              </th>
              <th scope="col" className="text">
                {parts.colourHead}
              </th>
              {looks.map(look => (
                <th key={look} scope="col">
                  {parts.looks[look]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {pairs.map(pair => (
              <tr key={`${pair.colour} ${pair.ground}`}>
                <th scope="row">
                  <Swatch {...pair} isText={isText} /> {pair.colour}
                </th>
                <td className="text">{pair.ground}</td>
                {looks.map(look => (
                  <td key={look}>{ratioText(tokens, look, pair, reader)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  )
}

/** A letter, or a mark, on its ground. */
function Swatch({ colour, ground, isText }: ColourPair & { isText: boolean }) {
  return (
    <svg className="colour-swatch" width="36" height="24" aria-hidden="true">
      <rect x="0.5" y="0.5" width="35" height="23" rx="4" fill={`var(--${ground})`} stroke="var(--line)" />
      {isText ? (
        <text x="18" y="17" textAnchor="middle" color={`var(--${colour})`}>
          Ặ5
        </text>
      ) : (
        <circle cx="18" cy="12" r="6" fill={`var(--${colour})`} />
      )}
    </svg>
  )
}

function ratioText(tokens: string, look: Look, { colour, ground }: ColourPair, reader: Reader): string {
  const palette = paletteOf(tokens, look)
  const [a, b] = [palette.get(colour), palette.get(ground)]
  return a === undefined || b === undefined ? '' : reader.number(contrast(a, b), 1)
}
