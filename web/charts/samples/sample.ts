import type { Words } from '@thuocdo/engine'
import type { ReactElement } from 'react'
import type { Reader } from '../../words/reader.ts'

/** One chart of the gallery: what question it answers, and each of its states drawn on plainly fictional data. */
export type ChartSample = {
  /** Names its golden files and its place on the gallery page: lower case, words joined by hyphens. */
  readonly name: string
  readonly title: Words
  readonly states: readonly {
    readonly name: string
    readonly title: Words
    readonly draw: (reader: Reader) => ReactElement
  }[]
}
