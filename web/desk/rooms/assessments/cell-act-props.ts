import type { Attempt } from '../parts/attempt.ts'
import type { RoomReader } from '../parts/room-reader.ts'
import type { AssessmentView, CellView } from './assessment-view.ts'

/** What the fields of an act at a criterion are drawn from. */
export type CellActProps = {
  readonly view: AssessmentView
  readonly cell: CellView
  readonly reader: RoomReader
  readonly attempt: Attempt | undefined
}
