/** One letter as it leaves the house: plain text. */
export type OutgoingLetter = {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly words: string
}

/** How letters leave the house: through an SMTP server, or onto a page of the desk in a demonstration. */
export type Mail = { readonly send: (letter: OutgoingLetter) => Promise<void> }
