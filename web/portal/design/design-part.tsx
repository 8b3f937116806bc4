import type { ReactNode } from 'react'
import type { Reader } from '../../words/reader.ts'

/** The parts of the design page, in order: their names are their places in the address. */
export const partNames = [
  'type',
  'space',
  'colours',
  'prose',
  'numbers',
  'buttons',
  'forms',
  'tables',
  'components',
  'notices',
  'states',
  'navigation',
  'keyboard',
  'print',
] as const

/** The name of a part of the design page. */
export type PartName = (typeof partNames)[number]

/** One part: its title, what holds for it, what to use, and the samples. */
export function DesignPart({
  name,
  reader,
  use,
  children,
}: {
  name: PartName
  reader: Reader
  /** The classes and files to use. */
  use: readonly string[]
  children: ReactNode
}) {
  const words = reader.words.design
  return (
    <section className="design-part" id={name}>
      <h2>{words.sections[name]}</h2>
      <p>{words.leads[name]}</p>
      <p className="design-use">
        {words.use}:{' '}
        {use.map((what, at) => (
          <span key={what}>
            {at > 0 && ' · '}
            <code>{what}</code>
          </span>
        ))}
      </p>
      {children}
    </section>
  )
}
