import type { Reader } from '../../words/reader.ts'
import { DesignPart } from './design-part.tsx'

const typeSteps = [42, 32, 25, 20, 17, 15, 13] as const
const spaceSteps = [4, 8, 12, 16, 24, 32, 48, 72] as const

/** The steps of the letters, with stacked marks on two lines each. */
export function TypePart({ reader }: { reader: Reader }) {
  const { sample, size } = reader.words.design.parts
  return (
    <DesignPart
      name="type"
      reader={reader}
      use={['--text-13 … --text-42', '--font', '--font-figures', 'ui/fonts.css']}
    >
      <dl className="type-steps">
        {typeSteps.map(step => (
          <div key={step}>
            <dt>
              {size} {step}
            </dt>
            <dd className={`type-${step}`}>{sample}</dd>
          </div>
        ))}
      </dl>
    </DesignPart>
  )
}

/** The steps of the spaces, drawn to size. */
export function SpacePart({ reader }: { reader: Reader }) {
  return (
    <DesignPart
      name="space"
      reader={reader}
      use={['--space-4 … --space-72', '--radius', '--focus-ring', '--touch', '--motion']}
    >
      <dl className="space-steps">
        {spaceSteps.map(step => (
          <div key={step}>
            <dt>{step}</dt>
            <dd>
              <svg width={step} height="16" aria-hidden="true">
                <rect width={step} height="16" fill="var(--lam)" />
              </svg>
            </dd>
          </div>
        ))}
      </dl>
    </DesignPart>
  )
}

/** Headings, a lead, a paragraph, a list and a note. */
export function ProsePart({ reader }: { reader: Reader }) {
  const words = reader.words.design.parts
  return (
    <DesignPart name="prose" reader={reader} use={['.lead', '.prose', 'small', 'ui/page.css']}>
      <div className="design-sample prose">
        <p className="design-h1">{words.heading} 1</p>
        <p className="lead">{words.leadText}</p>
        <h3>{words.heading} 3</h3>
        <p>
          {words.body}
          <strong>{words.strong}</strong> (<a href="#prose">{words.bodyLink}</a>).
        </p>
        <ul>
          {words.list.map(line => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p>
          <small>{words.small}</small>
        </p>
      </div>
    </DesignPart>
  )
}

/** How each kind of number is written. */
export function NumberPart({ reader }: { reader: Reader }) {
  const { number } = reader.words.design.parts
  return (
    <DesignPart name="numbers" reader={reader} use={['words/reader.ts: number, signed, count, exact']}>
      <table className="design-table">
        <thead>
          <tr>
            <th scope="col" className="text">
              {number.what}
            </th>
            <th scope="col">{number.written}</th>
          </tr>
        </thead>
        <tbody>
          {numberRows(reader).map(([what, written, spoken]) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td>
                {spoken === undefined ? written : <span aria-hidden="true">{written}</span>}
                {spoken !== undefined && <span className="unseen">{spoken}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </DesignPart>
  )
}

/** What it is, how it is written, and how it is spoken where that is not the same. */
function numberRows(reader: Reader): readonly (readonly [string, string, string?])[] {
  const { number } = reader.words.design.parts
  return [
    [number.large, reader.number(1_234_567.891, 2)],
    [number.change, `${reader.signed(0.55, 2)}, ${reader.signed(-1.2, 2)}`],
    [number.rank, `${reader.count(12)}/${reader.count(63)}`],
    [number.rankChange, `▲${reader.count(2)}`, number.upBy(reader.count(2))],
    [number.percent, reader.words.amount.percent(reader.number(86.79, 2))],
    [number.interval, `${reader.count(48)} [${reader.count(41)}–${reader.count(55)}]`],
    [number.missing, number.reason],
  ]
}
