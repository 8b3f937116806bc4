import type { PersonLine } from '@thuocdo/operations/acts'
import type { AccountState } from './person-view.ts'

/** How the account of a person stands. */
export function accountOf({
  login,
  isDisabled,
  hasPassword,
}: Pick<PersonLine, 'login' | 'isDisabled' | 'hasPassword'>): AccountState {
  if (login === '') return 'none'
  if (isDisabled) return 'disabled'
  return hasPassword ? 'active' : 'waiting'
}
