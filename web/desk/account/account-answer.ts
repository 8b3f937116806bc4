import type { TotpOffer } from '@thuocdo/operations/acts'
import type { Attempted } from '../attempted.ts'

/** What the last form of the account answered: it was refused, or an authenticator is to be confirmed. */
export type AccountAnswer = Attempted | { readonly form: 'totp'; readonly offer: TotpOffer }
