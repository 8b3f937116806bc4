import type { Mail } from '../ports/mail.ts'

/** Mail in a demonstration: the letters stand on a page of the desk, and none leaves the house. */
export const mailOnPage: Mail = { send: async () => {}, isShownOnly: true }
