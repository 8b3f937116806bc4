import type { PersonLine } from '@thuocdo/operations/acts'
import type { AccountState } from './person-view.ts'

/** How the account of a person stands. */
export function accountOf({
  hasAccount,
  isDisabled,
  hasPassword,
}: Pick<PersonLine, 'hasAccount' | 'isDisabled' | 'hasPassword'>): AccountState {
  if (!hasAccount) return 'none'
  if (isDisabled) return 'disabled'
  return hasPassword ? 'active' : 'waiting'
}
