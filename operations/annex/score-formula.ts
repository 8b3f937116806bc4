import { fold, type Words } from '@thuocdo/engine'
import { readBand } from './band-label.ts'
import { numberForm, readDecimal } from './points.ts'
import { scoreCases } from './score-cases.ts'

type Formula =
  | { readonly kind: 'ratio'; readonly fullAt?: number }
  | { readonly kind: 'linear'; readonly floor: number; readonly target: number }
type Reading = { readonly rule: Formula } | { readonly reason: Words }

const maximum = String.raw`(?:(?:số\s+)?(?:thang\s+)?điểm(?:\s+(?:tối đa|chuẩn|của tiêu chí|của tiêu chí thành phần))*|max|(?<max>${numberForm})\s*(?:điểm|đ)?)`
const times = String.raw`\s*(?:[x×*.]|nhân(?:\s+với)?)\s*`
const open = String.raw`[\s[({]*`
const close = String.raw`[\s\])}]*`
const term = String.raw`[^\d×*/÷=:;%[\](){}]+?(?:\([^\d()]*\))?`
const lead = String.raw`^(?:[^=:\d/]*(?:điểm|công thức)[^=:\d/]*[=:])?(?:[^=:\d/]*điểm[^=:\d/]*=)?\s*(?:(?:tính |chấm )?(?:theo )?công thức\s+)?`

/** “(b/a) × điểm tối đa”: one thing over another, times the maximum; perhaps with “× 100 %” on the way. */
const quotient = new RegExp(
  `${lead}${open}${term}\\s*[/÷]\\s*${term}${close}(?:${times}100\\s*%?${close})?${times}${maximum}${close}(?:/\\s*100\\s*%?${close})?$`,
  'iu',
)
/** “Tỷ lệ % × điểm tối đa”, “SIPAS% × 10”: a percentage times the maximum, perhaps over 100. */
const product = new RegExp(
  `${lead}${open}(?<what>${term})\\s*%?\\s*(?<more>[^\\d×*/÷=:;%[\\](){}]*)${close}(?:/\\s*100\\s*%?)?${close}${times}${maximum}${close}(?:/\\s*100\\s*%?${close})?$`,
  'iu',
)
/** “Tính theo tỷ lệ”, “điểm tính theo tỷ lệ thực hiện”. */
const inWords =
  /^[^\d:;]*(?:tính|chấm|cho)?\s*(?:điểm )?(?:được )?(?:tính )?(?:tương ứng )?theo (?:tỷ|tỉ) lệ(?: phần trăm| %)?[^\d/×*;:]*$/iu
/** “a: tổng số nhiệm vụ”, “trong đó b là số nhiệm vụ đã hoàn thành”: what the letters of a formula stand for. */
const letters = /^(?:trong đó|với)?\s*:?\s*[a-z]\s*(?:là|:|=)\s*[^\d]+$|^trong đó:?$/iu

/**
 * Reads a formula: done over assigned times the maximum, an index times the maximum, or full points from a threshold and
 * below it in proportion. `undefined` where the note holds no formula at all.
 */
export function readFormula(parts: readonly string[], max: number): Reading | undefined {
  const said = parts.flatMap(cutLetters).filter(part => !letters.test(part))
  if (!said.some(part => formulaOf(part) !== undefined || belowInProportion(part))) return undefined
  if (said.length === 1) return whole(said[0], max)
  return said.length === 2 ? fromThreshold(said, max) : { reason: reasons.mixed }
}

/** “…, trong đó: a là …, b là …” behind a formula in one line. */
const cutLetters = (part: string): readonly string[] =>
  part
    .split(/[,.]?\s*(?=\(?(?:trong đó|với)\s*:?\s*[a-z]\s*(?:là|:|=))|,\s*(?=[a-z]\s*(?:là|:|=)\s)/iu)
    .map(text => text.replace(/^\((.*)\)$/, '$1').trim())
    .filter(text => text !== '')

type Match = {
  readonly form: 'quotient' | 'product' | 'words'
  readonly what: string
  readonly max?: string | undefined
}

function formulaOf(part: string): Match | undefined {
  const divided = quotient.exec(part)
  if (divided) return { form: 'quotient', what: '', max: divided.groups?.max }
  const multiplied = product.exec(part)
  if (multiplied?.groups)
    return {
      form: 'product',
      what: `${multiplied.groups.what} ${multiplied.groups.more}`,
      max: multiplied.groups.max,
    }
  return inWords.test(part) ? { form: 'words', what: '' } : undefined
}

function whole(part: string, max: number): Reading {
  const found = formulaOf(part)
  if (!found) return { reason: reasons.mixed }
  if (found.max !== undefined && readDecimal(found.max) !== max) return { reason: reasons.otherMax }
  return {
    rule:
      found.form === 'product' && isIndex(found.what)
        ? { kind: 'linear', floor: 0, target: 100 }
        : { kind: 'ratio' },
  }
}

/** An index comes as a percentage already; a share of work done comes as two counts. */
const isIndex = (what: string): boolean => /sipas|chi so|hai long|muc do/.test(fold(what))

/** “Đạt từ 80% trở lên: điểm tối đa; dưới 80% thì tính theo tỷ lệ”, or a formula and “nếu b/a ≥ 30% thì đạt điểm tối đa”. */
function fromThreshold(parts: readonly string[], max: number): Reading {
  const below = parts.find(belowInProportion)
  const formula = below ?? parts.find(part => formulaOf(part) !== undefined)
  const from = fullFrom(
    parts.filter(part => part !== formula),
    max,
  )
  if (formula === undefined || from === undefined) return { reason: reasons.mixed }
  if (below !== undefined && !meets(below, from)) return { reason: reasons.mixed }
  if (from === 1) return { rule: { kind: 'ratio' } }
  // Done over assigned times the maximum, without division by the threshold, leaps at the threshold: the catalogue has no such rule.
  return below === undefined || isPlainQuotient(below)
    ? { reason: reasons.leap }
    : { rule: { kind: 'ratio', fullAt: from } }
}

/** The share from which on the points are full: 0.8 for “từ 80% trở lên: điểm tối đa”; `undefined` for a count of things. */
function fullFrom(parts: readonly string[], max: number): number | undefined {
  const { cases, rest } = scoreCases(parts, max)
  const [full] = cases
  if (!full || cases.length > 1 || rest.length > 0 || full.points !== max) return undefined
  const band = readBand(full.label)
  // At the threshold itself both readings give full points, so “trên” and “từ … trở lên” are the same here.
  const from = band && band.lt === undefined && band.lte === undefined ? (band.gte ?? band.gt) : undefined
  if (from === undefined || from <= 0) return undefined
  const isPercent = /%|phần trăm|tỷ lệ|tỉ lệ/iu.test(full.label)
  if (isPercent && from > 1) return from <= 100 ? from / 100 : undefined
  return /b\s*\/\s*a/iu.test(full.label) && from <= 1 ? from : undefined
}

const belowStart = new RegExp(
  String.raw`^(?:(?:nếu |trường hợp )?(?:[^\d]*?\s)?(?:dưới|<|thấp hơn|chưa đạt)(?:\s*(?<edge>${numberForm})\s*%?)?|(?:các trường hợp |mức )?còn lại)[^\d:]*?(?:\s*(?:thì|:|,)\s*|\s+)`,
  'iu',
)

function belowInProportion(part: string): boolean {
  const found = belowStart.exec(part)
  return found !== null && formulaOf(part.slice(found[0].length)) !== undefined
}

const meets = (part: string, from: number): boolean => {
  const edge = belowStart.exec(part)?.groups?.edge
  return edge === undefined || readDecimal(edge) === from || Math.abs(readDecimal(edge) / 100 - from) < 1e-9
}

const isPlainQuotient = (part: string): boolean =>
  formulaOf(part.slice(belowStart.exec(part)?.[0].length ?? 0))?.form !== 'words'

const reasons = {
  mixed: {
    vi: 'cách chấm vừa có công thức vừa có mức điểm khác; danh mục chưa có cách chấm như vậy, hoặc chưa hiểu hết câu.',
    en: 'the note mixes a formula with other levels of points; the catalogue has no such rule, or a part was not understood.',
  },
  otherMax: {
    vi: 'công thức nhân với một số khác điểm tối đa của tiêu chí.',
    en: 'the formula multiplies by another number than the maximum of the criterion.',
  },
  leap: {
    vi: 'dưới ngưỡng, công thức nhân thẳng tỷ lệ với điểm tối đa nên điểm nhảy bậc ở ngưỡng; danh mục chưa có cách chấm như vậy.',
    en: 'below the threshold the share is multiplied by the maximum as it is, so the points leap there; the catalogue has no such rule.',
  },
} as const satisfies { readonly [reason: string]: Words }
