import type { AnnexPlace } from './annex-grid.ts'
import type { NoteReading } from './scoring-note.ts'
import type { PointSource } from './source-of.ts'

/** One criterion for the table of review: what the annex says, and what was understood. */
export type ReviewLine = {
  readonly place: AnnexPlace
  readonly code: string
  readonly name: string
  readonly max?: number
  /** It stands in a section that adds to the total, or takes away from it. */
  readonly role?: 'bonus' | 'penalty'
  readonly source: PointSource
  readonly reading: NoteReading
  /** What the annex says about scoring it, as it stands there. */
  readonly text: string
  readonly evidence: string
}
