import type { ReactNode } from 'react'

/** One fact with its name; left out where there is nothing to say. */
export type Fact = { readonly name: string; readonly value: ReactNode }

/** A few facts in a row. */
export function Facts({ facts }: { readonly facts: readonly (Fact | false | null | undefined)[] }) {
  return (
    <dl className="facts">
      {facts.map(
        fact =>
          fact && (
            <div key={fact.name}>
              <dt>{fact.name}</dt>
              <dd>{fact.value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
