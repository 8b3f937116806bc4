import { type AssessmentState, assessmentStates } from '@thuocdo/engine'
import { Badge, type BadgeKind } from '../../../ui/badge.tsx'
import { capital } from '../../../words/capital.ts'
import type { RoomReader } from '../parts/room-reader.ts'

const kinds: Readonly<Record<AssessmentState, BadgeKind>> = {
  drafting: 'plain',
  submitted: 'attention',
  appraisal: 'chosen',
  explanation: 'attention',
  'second-appraisal': 'chosen',
  council: 'chosen',
  final: 'done',
}

/** The step of an assessment, in a word and a colour. */
export function StateBadge({
  state,
  reader,
}: {
  readonly state: AssessmentState
  readonly reader: RoomReader
}) {
  return <Badge kind={kinds[state]}>{capital(reader.say(assessmentStates[state]))}</Badge>
}
