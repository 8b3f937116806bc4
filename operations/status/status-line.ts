import { type Language, numeral, type Words } from '@thuocdo/engine'

/** How it stands: `reu` is well, `nghe` wants a look soon, `son` wants somebody now. */
export type StatusMark = 'reu' | 'nghe' | 'son'

/** What a line of the status page is about. */
export type StatusTopic =
  | 'version'
  | 'database'
  | 'disk'
  | 'backup'
  | 'verify'
  | 'restore'
  | 'letters'
  | 'jobs'
  | 'authenticators'

/** One line of the status page: how it stands in a sentence, and what to do where something is to be done. */
export type StatusLine = {
  readonly topic: StatusTopic
  readonly mark: StatusMark
  readonly words: Words
  readonly advice?: Words
}

const steps = ['B', 'KB', 'MB', 'GB', 'TB']

/** Bytes as a person says them: `3,4 GB`; a thousand to the step, as disks are sold. */
export function bytesIn(bytes: number, language: Language): string {
  const step = bytes < 1 ? 0 : Math.min(steps.length - 1, Math.floor(Math.log10(bytes) / 3))
  const value = bytes / 1000 ** step
  const decimals = step === 0 || value >= 100 ? 0 : 1
  return `${numeral(value, language, decimals)} ${steps[step]}`
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** How long ago something was: minutes, hours, then days. */
export function agoIn(then: Date, now: Date): Words {
  const passed = Math.max(0, now.getTime() - then.getTime())
  if (passed < hour) return ago(Math.floor(passed / minute), 'phút', 'minute')
  if (passed < 2 * day) return ago(Math.floor(passed / hour), 'giờ', 'hour')
  return ago(Math.floor(passed / day), 'ngày', 'day')
}

const ago = (count: number, vi: string, en: string): Words => ({
  vi: count === 0 ? 'vừa xong' : `${count} ${vi} trước`,
  en: count === 0 ? 'just now' : `${count} ${en}${count === 1 ? '' : 's'} ago`,
})

/** Hours between two instants. */
export const hoursBetween = (then: Date, now: Date): number => (now.getTime() - then.getTime()) / hour
