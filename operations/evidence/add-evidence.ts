import {
  type Actor,
  type Day,
  isDay,
  type Outcome,
  type Problem,
  problem,
  refuse,
  refuses,
  type Words,
} from '@thuocdo/engine'
import type { Db } from '@thuocdo/store'
import { dayProblem } from '../day-problem.ts'
import type { Effects } from '../effects.ts'
import { permitted, unlessRefused } from '../permitted.ts'
import { recordedOn } from '../recorded-on.ts'
import { tooLong } from '../too-long.ts'
import { type KeptUpload, keepUpload } from './keep-upload.ts'
import { nameOfType } from './sniff-type.ts'

/** A document of a unit: what it is called, its number, its three days, and the file where there is one. */
export type NewEvidence = {
  readonly unit: string
  readonly title: string
  /** Number and sign, such as `12/KH-UBND`. */
  readonly number?: string
  /** The day it was signed, the day from which it holds, the day it came in. */
  readonly issued?: Day
  readonly effective?: Day
  readonly received?: Day
  readonly file?: {
    readonly name: string
    readonly content: AsyncIterable<Uint8Array>
    readonly most?: number
  }
}

/** A document that was added. */
export type AddedEvidence = { readonly id: string; readonly file?: KeptUpload }

/** Adds a document to those of a unit. The file comes in first; one that nobody cites in the end is only a file. */
export async function addEvidence(
  fx: Effects,
  actor: Actor,
  wanted: NewEvidence,
): Promise<Outcome<AddedEvidence>> {
  const allowed = permitted(fx, actor, 'add-evidence', { unit: wanted.unit })
  if (!allowed.ok) return allowed
  const problems = [...formProblems(wanted), ...(await unitProblems(fx.db, wanted.unit))]
  if (refuses(problems)) return refuse(...problems)
  const kept = wanted.file && (await keepUpload(fx.files, wanted.file.content, wanted.file.most))
  if (kept && !kept.ok) return kept
  return unlessRefused(problems, () => record(fx, allowed.value, wanted, kept?.value))
}

/** So many letters are kept of a title or a number. */
const mostLetters = 500

function formProblems({ title, number = '', issued, effective, received }: NewEvidence): readonly Problem[] {
  const days = Object.entries({ issued, effective, received })
  return [
    ...(title.trim() === '' ? [titleMissing] : []),
    ...tooLong({ title, number }, mostLetters),
    ...days.flatMap(([name, day]) => (day === undefined || isDay(day) ? [] : [notADay(name, day)])),
  ]
}

async function unitProblems(db: Db, unit: string): Promise<readonly Problem[]> {
  const row = await db.selectFrom('unit').select('id').where('id', '=', unit).executeTakeFirst()
  return row ? [] : [unknownUnit(unit)]
}

type Acting = Parameters<typeof recordedOn>[1] & { readonly actor: Actor }

async function record(
  fx: Effects,
  acting: Acting,
  wanted: NewEvidence,
  file: KeptUpload | undefined,
): Promise<AddedEvidence> {
  const id = fx.newId()
  const { issued, effective, received } = wanted
  const body = {
    evidence: id,
    ...(file && { file: file.hash, bytes: file.bytes, type: file.type }),
    ...(issued && { issued }),
    ...(effective && { effective }),
    ...(received && { received }),
  }
  const fileName = fileNameOf(wanted, file)
  const disclosed = {
    title: wanted.title.trim(),
    ...(wanted.number && { number: wanted.number.trim() }),
    ...(fileName !== '' && { fileName }),
  }
  const subject = { kind: 'unit', subject: wanted.unit }
  const drafts = [{ act: 'add-evidence', body, disclosed }]
  return recordedOn(fx, acting, [{ subject, drafts }], async trx => {
    if (file) await keepRow(trx, file, fx.now())
    await trx
      .insertInto('evidence')
      .values(rowOf(fx, id, acting.actor.person, wanted, file))
      .execute()
    return { id, ...(file && { file }) }
  })
}

const keepRow = (trx: Db, { hash, bytes, type }: KeptUpload, now: Date) =>
  trx
    .insertInto('file')
    .values({ hash, bytes, type, added_at: now })
    .onConflict(conflict => conflict.column('hash').doNothing())
    .execute()

const rowOf = (fx: Effects, id: string, by: string, wanted: NewEvidence, file: KeptUpload | undefined) => ({
  id,
  unit: wanted.unit,
  title: wanted.title.trim(),
  number: wanted.number?.trim() ?? '',
  issued_on: wanted.issued ?? null,
  effective_on: wanted.effective ?? null,
  received_on: wanted.received ?? null,
  file: file?.hash ?? null,
  file_name: fileNameOf(wanted, file),
  added_by: by,
  added_at: fx.now(),
})

const fileNameOf = ({ file }: NewEvidence, kept: KeptUpload | undefined): string =>
  kept ? nameOfType(file?.name ?? '', kept.type) : ''

const titleMissing = problem('title-missing', ['title'], {
  vi: 'Hãy ghi tên tài liệu.',
  en: 'Write the title of the document.',
})

const evidenceDays: Readonly<Record<string, Words>> = {
  issued: { vi: 'ngày ký văn bản', en: 'the day it was signed' },
  effective: { vi: 'ngày văn bản có hiệu lực', en: 'the day from which it holds' },
  received: { vi: 'ngày nhận', en: 'the day it came in' },
}

const notADay = (name: string, day: string): Problem => dayProblem(name, day, evidenceDays[name])

const unknownUnit = (unit: string): Problem =>
  problem('unknown-unit', [unit], {
    vi: `Không có đơn vị “${unit}”. Hãy chọn lại đơn vị.`,
    en: `There is no unit “${unit}”. Choose it again.`,
  })
