import { type Day, isDay, type Problem, problem } from '@thuocdo/engine'

/** The day that a person writes: `2025-07-01`, `1/7/2025`, `today` or `hôm nay`; nothing where it is none. */
export function dayIn(text: string, today: Day): Day | undefined {
  if (['today', 'hôm nay', 'hom nay'].includes(text.normalize('NFC').toLowerCase())) return today
  const written = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text)
  const day = written ? `${written[3]}-${written[2].padStart(2, '0')}-${written[1].padStart(2, '0')}` : text
  return isDay(day) ? day : undefined
}

/** Refuses a text that is no day. */
export const notADay = (text: string): Problem =>
  problem('not-a-day', [], {
    vi: `“${text}” không phải là ngày. Hãy ghi dạng 2025-07-01, 1/7/2025 hoặc today.`,
    en: `“${text}” is not a day. Write it like 2025-07-01, or today.`,
  })
