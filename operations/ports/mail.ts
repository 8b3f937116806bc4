/** One letter as it leaves the house: plain text. */
export type OutgoingLetter = {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly words: string
  /** The sender, where the tenant has set one of its own. */
  readonly from?: string
}

/** How letters leave the house: through an SMTP server, or onto a page of the desk in a demonstration. */
export type Mail = {
  /** Hands a letter on; throws `MailRefused` where no later try can help, another error where one may. */
  readonly send: (letter: OutgoingLetter) => Promise<void>
  /** Whether letters are only shown in the desk, and so keep all their words. */
  readonly isShownOnly?: boolean
}

/** A letter that will never arrive: the address is none, or its server refuses it for good. The reason is a code, never an address. */
export class MailRefused extends Error {}
