import {
  type Day,
  dayWords,
  type Language,
  type MissingReason,
  missingWords,
  numeral,
  type Words,
} from '@thuocdo/engine'
import { assessments as enAssessments } from '../../../words/desk/en-assessments.ts'
import { audit as enAudit } from '../../../words/desk/en-audit.ts'
import { people as enPeople } from '../../../words/desk/en-people.ts'
import { rooms as enRooms } from '../../../words/desk/en-rooms.ts'
import { rounds as enRounds } from '../../../words/desk/en-rounds.ts'
import { units as enUnits } from '../../../words/desk/en-units.ts'
import { assessments } from '../../../words/desk/vi-assessments.ts'
import { audit } from '../../../words/desk/vi-audit.ts'
import { people } from '../../../words/desk/vi-people.ts'
import { rooms } from '../../../words/desk/vi-rooms.ts'
import { rounds } from '../../../words/desk/vi-rounds.ts'
import { units } from '../../../words/desk/vi-units.ts'

const vi = { rooms, units, people, rounds, assessments, audit }

/** The words of the rooms of the desk. */
export type RoomWords = typeof vi

const en: RoomWords = {
  rooms: enRooms,
  units: enUnits,
  people: enPeople,
  rounds: enRounds,
  assessments: enAssessments,
  audit: enAudit,
}

/** One reader of the rooms: their words, and days, instants and numbers as their language writes them. */
export type RoomReader = {
  readonly language: Language
  readonly words: RoomWords
  /** The words of the language. */
  readonly say: (words: Words) => string
  /** A whole number. */
  readonly count: (x: number) => string
  /** Points, with as many decimals as they have, at most four; why there are none; a dash where nobody gave any. */
  readonly points: (x: number | MissingReason | null) => string
  /** A day, or nothing. */
  readonly day: (day: Day | null | undefined) => string
  /** An instant at the clock of Việt Nam: `05/01/2026 08:00`. */
  readonly instant: (at: string | Date) => string
  /** An address of the desk in the reader's language, below its root: `/units` or `/en/units`. */
  readonly to: (path: string) => string
}

/** The reader of a language. */
export const roomReader = (language: Language): RoomReader => ({
  language,
  words: language === 'vi' ? vi : en,
  say: words => words[language],
  count: x => numeral(x, language, 0),
  points: x => pointsWords(x, language),
  day: day => (day ? dayWords(day, language) : ''),
  instant: at => instantWords(new Date(at), language),
  to: path => (language === 'vi' ? path : `/en${path === '/' ? '' : path}`),
})

/** The language that an address of the desk speaks, with or without its base. */
export const languageOfPath = (path: string): Language => (/^(\/desk)?\/en(\/|$)/.test(path) ? 'en' : 'vi')

function pointsWords(x: number | MissingReason | null, language: Language): string {
  if (x === null) return '–'
  return typeof x === 'number' ? numeral(x, language, 4) : missingWords[x][language]
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

function instantWords(at: Date, language: Language): string {
  const parts = new Map(clock.formatToParts(at).map(({ type, value }) => [type, value]))
  const day: Day = `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`
  return `${dayWords(day, language)} ${parts.get('hour')}:${parts.get('minute')}`
}
