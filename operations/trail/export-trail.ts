import { type Actor, accept, isRole, type Language, type Outcome, roles } from '@thuocdo/engine'
import { appendEntries, chainWords, type Db, readChains, readEntries } from '@thuocdo/store'
import type { ActingAs } from '../act-as.ts'
import { csvText } from '../csv.ts'
import type { Effects } from '../effects.ts'
import { permitted } from '../permitted.ts'
import { within } from '../within.ts'
import { chainLine, entryLine, line } from './ndjson-lines.ts'
import { partText } from './part-text.ts'
import { readPart } from './read-part.ts'
import { type TrailLine, trailLines } from './trail-line.ts'
import { isPart, type TrailPart } from './trail-part.ts'

/** In what form the trail leaves, and whether names and words leave with it. */
export type ExportOptions = {
  /** `ndjson` can be verified by anybody; `csv` is for reading. */
  readonly format: 'ndjson' | 'csv'
  /** Personal data may be among them: they stay here unless asked for. */
  readonly withWords?: boolean
  readonly language?: Language
  /** Only this part of the trail. */
  readonly part?: TrailPart
}

const subject = { kind: 'trail', subject: 'export' }

/** The trail, or a part of it, for somebody who may take it out; that they did is recorded first, and stands in what they get. */
export async function exportTrail(
  fx: Effects,
  actor: Actor,
  options: ExportOptions,
): Promise<Outcome<AsyncIterable<string>>> {
  const allowed = permitted(fx, actor, 'export-trail', {})
  if (!allowed.ok) return allowed
  await recordExport(fx, options, { actor, role: allowed.value.role })
  return accept(trailText(fx.db, fx.now(), options))
}

/** Records that the trail is taken out; without a person by whoever runs the machine. */
export async function recordExport(
  { db, now, newId }: Pick<Effects, 'db' | 'now' | 'newId'>,
  { format, withWords = false, part = {} }: ExportOptions,
  { actor, role }: ActingAs = {},
): Promise<void> {
  const body = { format, withWords, ...(isPart(part) && { part: { ...part } }) }
  const draft = { act: 'export-trail', body }
  const stamp = { at: now(), ...(actor && { actor: actor.person }), ...(role && { role }) }
  await within(db, trx => appendEntries(trx, subject, [draft], stamp, newId()))
}

/** The text of an export, piece by piece. */
export function trailText(db: Db, at: Date, options: ExportOptions): AsyncIterable<string> {
  const { format, part = {} } = options
  if (format === 'csv') return csvOf(db, options)
  return isPart(part) ? partText(db, at, part, options) : ndjsonOf(db, at, options)
}

async function* ndjsonOf(db: Db, at: Date, { withWords = false }: ExportOptions): AsyncGenerator<string> {
  let [chainCount, entryCount] = [0, 0]
  yield line({ type: 'trail', version: 1, at: at.toISOString(), withWords })
  for await (const chains of readChains(db)) {
    // A chain may grow while it is read: what came after its length was read is for the next export.
    const lengths = new Map(chains.map(({ id, length }) => [id, length]))
    chainCount += chains.length
    yield chains.map(chainLine).join('')
    for await (const batch of readEntries(db, [...lengths.keys()])) {
      const taken = batch.filter(({ row }) => row.position <= (lengths.get(row.chain) ?? 0))
      entryCount += taken.length
      yield taken.map(entry => entryLine(entry, withWords)).join('')
    }
  }
  yield line({ type: 'end', chains: chainCount, entries: entryCount })
}

const headings = {
  vi: ['Thời điểm (UTC)', 'Đối tượng', 'Mục', 'Việc', 'Tiêu chí', 'Vai trò', 'Nội dung', 'Mã băm'],
  en: ['Instant (UTC)', 'About', 'Entry', 'Act', 'Criterion', 'Role', 'Body', 'Hash'],
} as const

const wordHeadings = { vi: ['Người thực hiện', 'Lời ghi'], en: ['Person', 'Words'] } as const

const erased = { vi: '(đã xóa)', en: '(erased)' } as const

async function* csvOf(
  db: Db,
  { withWords = false, language = 'vi', part = {} }: ExportOptions,
): AsyncGenerator<string> {
  yield csvText([[...headings[language], ...(withWords ? wordHeadings[language] : [])]])
  for await (const batch of readPart(db, part)) {
    const rows = batch.map(({ row, chain: { kind, subject } }) => ({ ...row, kind, subject }))
    const lines = await trailLines(db, rows)
    // Only the first piece begins with a byte-order mark.
    yield csvText(lines.map(one => cellsOf(one, withWords, language))).slice(1)
  }
}

function cellsOf(one: TrailLine, withWords: boolean, language: Language): readonly (string | number)[] {
  const { at, position, actWords, cell = '', role, body, hash, actor, words } = one
  const roleText = role !== undefined && isRole(role) ? roles[role][language] : ''
  const shown = [
    at,
    chainWords(one)[language],
    position,
    actWords[language],
    cell,
    roleText,
    JSON.stringify(body),
    hash,
  ]
  if (!withWords) return shown
  const who = actor === undefined ? '' : actor.isErased ? erased[language] : actor.name
  return [...shown, who, words.map(said => said.words ?? erased[language]).join(' | ')]
}
