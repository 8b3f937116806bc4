import type { TotpOffer } from '@thuocdo/operations/acts'
import type { Attempted } from '../attempted.ts'
import type { Qr } from './qr-of.ts'

/** A key that an authenticator is offered, and its address as a picture. */
export type ShownOffer = TotpOffer & { readonly qr: Qr }

/** What the last form of the account answered: it was refused, or an authenticator is to be confirmed, or both: a code was wrong. */
export type AccountAnswer =
  | (Attempted & { readonly offer?: ShownOffer })
  | { readonly form: 'totp'; readonly offer: ShownOffer }
