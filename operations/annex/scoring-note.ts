import { fold, type Words } from '@thuocdo/engine'
import type { AnnexCase } from './annex-items.ts'
import type { BandLimits } from './band-label.ts'
import { numberForm, readDecimal } from './points.ts'
import { bareLevels, isProse, scoreCases, segments } from './score-cases.ts'
import { readFormula } from './score-formula.ts'
import { stepsOf } from './score-steps.ts'

/** A rule as an annex states it: an entry of the catalogue of rules with its parameters. */
export type NoteRule =
  | { readonly kind: 'options'; readonly options: { readonly [label: string]: number } }
  | { readonly kind: 'survey-options'; readonly options: { readonly [label: string]: number } }
  | { readonly kind: 'steps'; readonly bands: readonly (BandLimits & { readonly points: number })[] }
  | { readonly kind: 'ratio'; readonly fullAt?: number }
  | { readonly kind: 'linear'; readonly floor: number; readonly target: number }
  | { readonly kind: 'per-item'; readonly each: number }
  | { readonly kind: 'deduct'; readonly each: number }

/** What an annex says about scoring one criterion. */
export type ScoringNote = {
  /** What the criterion is called: “Tỷ lệ …” counts in percent. */
  readonly name: string
  readonly lines: readonly string[]
  /** Levels of points that stand in rows of their own. */
  readonly cases: readonly AnnexCase[]
  readonly max: number
  readonly isSurvey: boolean
  /** Points are taken off a total: “mỗi lần trừ 0,5” counts up from nought, not down from the maximum. */
  readonly isPenalty: boolean
}

/** The rule that a note was understood as, or why it was not. */
export type NoteReading =
  | {
      readonly rule: NoteRule /** The annex names no level without points; one was added. */
      readonly isZeroAdded?: true
    }
  | { readonly reason: Words }

/** Reads the scoring note of one criterion. Whatever is not understood to the last word is not understood: nothing is guessed. */
export function readScoringNote(note: ScoringNote): NoteReading {
  const parts = segments(note.lines).filter(part => !sourceOnly.test(fold(part)))
  if (note.cases.length > 0) {
    const more = scoreCases(parts, note.max)
    const isClear = more.rest.every(isSilent)
    return isClear ? ofCases([...note.cases, ...more.cases], note) : { reason: reasons.more }
  }
  if (parts.length === 0) return { reason: reasons.nothing }
  if (parts.some(isProse)) return listed(parts, note)
  return (
    eachRule(parts, note) ?? readFormula(parts, note.max) ?? yesNo(parts, note.max) ?? listed(parts, note)
  )
}

/** A note that only names where the points come from. */
const sourceOnly =
  /^(?:diem )?(?:qua |tu |ket qua |theo ket qua |thong qua )*(?:dieu tra|khao sat)(?: xhh| xa hoi hoc| lay y kien)?[a-z ,]*$|^(?:don vi )?tu (?:danh gia|cham(?: diem)?)$/

/** Text without numbers or talk of points cannot change a rule. */
const isSilent = (text: string): boolean => !/\d|điểm|tỷ lệ|tỉ lệ|công thức|trừ|cộng/iu.test(text)

function listed(parts: readonly string[], note: ScoringNote): NoteReading {
  const bare = note.isSurvey ? undefined : bareLevels(parts, note.max)
  if (bare) return ofCases(bare, note)
  const { cases, rest } = scoreCases(note.isSurvey ? parts.map(sharesAsNumbers) : parts, note.max)
  if (cases.length === 0) return { reason: reasons.form }
  return rest.length > 0 ? { reason: reasons.more } : ofCases(cases, note)
}

/** Survey weights may be written as shares: “A: 100%; B: 60%”. */
const sharesAsNumbers = (part: string): string =>
  part.replace(
    new RegExp(String.raw`([:=]\s*)(${numberForm})\s*%\s*$`),
    (_, sign, share) => `${sign}${readDecimal(share) / 100}`,
  )

/** Named cases with points: steps where every label is a stretch of values, answers where a survey asks, else options. */
function ofCases(cases: readonly AnnexCase[], note: ScoringNote): NoteReading {
  if (!note.isPenalty && cases.some(({ isMinus }) => isMinus)) return { reason: reasons.minus }
  const best = Math.max(...cases.map(({ points }) => points))
  const total = cases.reduce((sum, { points }) => sum + points, 0)
  if (best < note.max && cases.length > 1 && Math.abs(total - note.max) < 1e-9)
    return { reason: reasons.addsUp }
  const steps = stepsOf(cases, note.name)
  if (steps) return steps
  if (cases.length < 2) return { reason: reasons.oneCase }
  if (new Set(cases.map(({ label }) => fold(label))).size < cases.length) return { reason: reasons.twice }
  const weights = note.isSurvey ? answers(cases, best, note.max) : undefined
  return weights ? { rule: weights } : options(cases)
}

/** Options to choose from; a unit that reached none of them needs one too, which is added and told where the annex names none. */
function options(cases: readonly AnnexCase[]): NoteReading {
  const isZeroAdded = cases.every(({ points }) => points > 0)
  const all = isZeroAdded ? [...cases, { label: 'Không có', points: 0 }] : cases
  return { rule: { kind: 'options', options: named(all) }, ...(isZeroAdded && { isZeroAdded }) }
}

const named = (cases: readonly AnnexCase[]): { readonly [label: string]: number } =>
  Object.fromEntries(cases.map(({ label, points }) => [label, points]))

/** Weights of answers are shares of the maximum; where the text gives points up to the maximum, they are divided by it. */
function answers(cases: readonly AnnexCase[], best: number, max: number): NoteRule | undefined {
  const scale = best === max ? max : best === 1 ? 1 : undefined
  if (scale === undefined) return undefined
  return {
    kind: 'survey-options',
    options: named(cases.map(({ label, points }) => ({ label, points: points / scale }))),
  }
}

/** “Đạt/Không đạt”, “Có/Không” without points: full points or none. */
function yesNo(parts: readonly string[], max: number): NoteReading | undefined {
  const [yes, no, ...more] = parts.join('/').split(/\s*(?:\/|,|;|\shoặc\s)\s*/u)
  const isPair = no !== undefined && more.length === 0 && /^(?:đạt|có|đầy đủ|đúng)$/iu.test(yes)
  const isDenied = isPair && new RegExp(`^(?:không|chưa)(?: ${yes})?$`, 'iu').test(no)
  return isDenied ? { rule: { kind: 'options', options: { [yes]: max, [no]: 0 } } } : undefined
}

const one = String.raw`(?:cứ\s+)?(?:mỗi|cứ|một|0?1)`
const amount = String.raw`(?<each>${numberForm})\s*(?:điểm|đ)(?!\p{L})`
const tail = String.raw`\s*(?:\/\s*[^\d,.;]+)?`
const adds = new RegExp(
  String.raw`^(?:[^\d,:;]*\s)?${one}\s+[^\d;]+?\s*[,:]?\s*(?:thì\s+)?(?:được|cộng|chấm|tính|thưởng|cho|\+|=|:)?(?:(?!trừ)[^\d;])*?${amount}${tail}$`,
  'iu',
)
const takes = new RegExp(
  String.raw`^(?:[^\d,:;]*\s)?${one}\s+[^\d;]+?\s*[,:]?\s*(?:thì\s+)?(?:bị\s+|sẽ\s+)*trừ[^\d;]*?${amount}${tail}$`,
  'iu',
)
const takesPer = new RegExp(
  String.raw`^[^\d;]*trừ\s+${amount}\s*(?:\/|cho|đối với|với|mỗi)\s*${one.replace('mỗi', '(?:mỗi)?')}?\s*[^\d;]*$`,
  'iu',
)
const amounts = new RegExp(amount.replace('?<each>', '?:'), 'giu')
const minusBefore = new RegExp(String.raw`[-−–]\s*${numberForm}\s*(?:điểm|đ)(?!\p{L})`, 'iu')
/** A limit behind such a sentence: “tối đa 2 điểm”, “không quá điểm tối đa”, “trừ cho đến hết điểm”. */
const limit = new RegExp(
  String.raw`[,.;]?\s*\(?(?:nhưng\s+)?(?:tổng\s+)?(?:(?:cộng|trừ)\s+)?(?:tối đa|không (?:vượt )?quá|nhiều nhất|không vượt)\s*(?:là\s+|không (?:vượt )?quá\s+)?(?:(?<most>${numberForm})\s*(?:(?:điểm|đ)(?!\p{L})|(?=\)?\s*\.?$))|(?:số )?điểm (?:tối đa|chuẩn)[^\d,;]*)\)?\s*\.?$|[,.;]?\s*\(?(?:trừ )?(?:cho )?đến (?:khi )?hết (?:số )?điểm[^\d,;]*\)?$`,
  'iu',
)

/** So many points for each thing done, or off for each fault. */
function eachRule(parts: readonly string[], { max, isPenalty }: ScoringNote): NoteReading | undefined {
  const text = parts.join(', ')
  if (isProse(text)) return undefined
  const found = limit.exec(text)
  const said = found ? text.slice(0, found.index) : text
  if ([...said.matchAll(amounts)].length !== 1) return undefined
  const taken = (takes.exec(said) ?? takesPer.exec(said))?.groups?.each
  const added = taken === undefined ? adds.exec(said)?.groups?.each : undefined
  const each = added ?? taken
  if (each === undefined) return undefined
  // “-0,5 điểm” takes points off, but “mỗi” alone does not say from what: clear only in a section of penalties.
  if (!isPenalty && taken === undefined && minusBefore.test(said)) return { reason: reasons.minus }
  const most = found?.groups?.most
  if (most !== undefined && readDecimal(most) !== max) return { reason: reasons.otherLimit }
  if (readDecimal(each) === 0) return { reason: reasons.form }
  const kind = added !== undefined || isPenalty ? 'per-item' : 'deduct'
  return { rule: { kind, each: readDecimal(each) } }
}

const reasons = {
  nothing: {
    vi: 'phụ lục không ghi cách chấm cho tiêu chí này.',
    en: 'the annex does not say how this criterion is scored.',
  },
  form: {
    vi: 'cách chấm không thuộc dạng nào đã biết (phương án, bậc theo tỷ lệ, công thức b/a × điểm tối đa, mỗi … được, mỗi … trừ).',
    en: 'the note has none of the known forms (options, steps, b/a × maximum, so much for each, so much off for each).',
  },
  more: {
    vi: 'chỉ hiểu một phần cách chấm, phần còn lại không rõ.',
    en: 'only a part of the note was understood.',
  },
  oneCase: {
    vi: 'chỉ có một mức điểm, không rõ các trường hợp khác được bao nhiêu.',
    en: 'only one level of points is given, and not what all others earn.',
  },
  twice: {
    vi: 'có hai mức điểm trùng tên.',
    en: 'two levels of points have the same name.',
  },
  addsUp: {
    vi: 'các mức cộng lại vừa bằng điểm tối đa: có lẽ là các phần cộng dồn, không phải phương án để chọn một. Nếu vậy hãy đánh STT cho từng phần.',
    en: 'the levels add up to the maximum: they may be parts to be added, not options of which one is taken. If so, give each of them a number.',
  },
  minus: {
    vi: 'điểm ghi dấu trừ nhưng tiêu chí không nằm trong mục điểm trừ, không rõ là được cộng hay bị trừ.',
    en: 'the points have a minus, but the criterion is in no section of penalties: it is not clear whether they are added or taken off.',
  },
  otherLimit: {
    vi: 'mức tối đa nêu trong cách chấm khác điểm tối đa của tiêu chí.',
    en: 'the limit in the note differs from the maximum of the criterion.',
  },
} as const satisfies { readonly [reason: string]: Words }
