import { fold } from '@thuocdo/engine'

/** Whether a text holds every word that was typed, or its beginning, marks or none: “quang n” means Quảng Ninh and Quảng Nam. */
export function meantBy(typed: string): (folded: string) => boolean {
  const words = fold(typed).split(' ').filter(Boolean)
  return folded =>
    words.every(word => ` ${folded}`.includes(` ${word}`) || (word.length > 3 && folded.includes(word)))
}
