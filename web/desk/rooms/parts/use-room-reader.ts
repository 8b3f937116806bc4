import { useActionData, useLocation } from 'react-router'
import { languageAt } from '../../address.ts'
import type { Attempt } from './attempt.ts'
import { type RoomReader, roomReader } from './room-reader.ts'

/** The reader of the page in sight. */
export const useRoomReader = (): RoomReader => roomReader(languageAt(useLocation().pathname))

/** The form of this page that was refused, if one was. */
export function useAttempt(): Attempt | undefined {
  const answer: unknown = useActionData()
  return isAttempt(answer) ? answer : undefined
}

const isAttempt = (answer: unknown): answer is Attempt =>
  typeof answer === 'object' &&
  answer !== null &&
  'problems' in answer &&
  'values' in answer &&
  'act' in answer
