import * as z from 'zod/mini'
import { type Path, type Problem, problem, type Words } from '../basics/problem.ts'
import { nearest } from '../basics/text.ts'
import { editionSchema } from './edition.ts'

type Issue = z.core.$ZodIssue

/** What the schema found, as sentences for the person who writes the file. */
export const schemaProblems = (issues: readonly Issue[], source: unknown): readonly Problem[] =>
  issues.flatMap(issue => problemsOf(issue, source))

function problemsOf(issue: Issue, source: unknown): readonly Problem[] {
  const at = issue.path.map(key => (typeof key === 'symbol' ? String(key) : key))
  const value = valueAt(source, at)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map(key => problem('unknown-key', [...at, key], unknownKey(key)))
    case 'invalid_union':
      return unionProblems(issue, at, value)
    case 'invalid_type':
      return [value === undefined ? missingKey(at) : wrongType(at, issue.expected, value)]
    case 'invalid_value':
      return [notAmong(at, value, issue.values.map(String))]
    case 'too_small':
      return [outside(at, value, issue.minimum, issue.inclusive === false ? 'above' : 'least')]
    case 'too_big':
      return [outside(at, value, issue.maximum, issue.inclusive === false ? 'below' : 'most')]
    default:
      return [wrongForm(at, value)]
  }
}

/** A union of catalogue entries says which names there are; any other union says what its likeliest branch found. */
function unionProblems(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  at: Path,
  value: unknown,
): readonly Problem[] {
  const options = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : []
  if (issue.discriminator !== undefined && options.length > 0) {
    return [notAmong(at, value, options)]
  }
  const branches = issue.errors.filter(branch => branch.length > 0)
  const deepest = branches.toSorted((a, b) => depth(b) - depth(a) || a.length - b.length)[0]
  if (!deepest || depth(deepest) === 0) return [wrongForm(at, value)]
  return deepest.flatMap(inner =>
    problemsOf({ ...inner, path: [...inner.path] }, value).map(p => ({ ...p, at: [...at, ...p.at] })),
  )
}

const depth = (issues: readonly Issue[]): number => Math.max(...issues.map(issue => issue.path.length))

const fieldName = (at: Path): string => String(at.at(-1) ?? '')

const missingKey = (at: Path): Problem =>
  problem('missing-key', at, {
    vi: `Thiếu mục “${fieldName(at)}”. Hãy bổ sung.`,
    en: `The key “${fieldName(at)}” is missing. Add it.`,
  })

const unknownKey = (key: string): Words => {
  const like = nearest(key, knownKeys())
  return {
    vi: `Không có mục nào tên “${key}” ở đây. ${like ? `Có phải “${like}”?` : 'Hãy xóa hoặc sửa tên mục.'}`,
    en: `There is no key “${key}” here. ${like ? `Did you mean “${like}”?` : 'Remove it or correct its name.'}`,
  }
}

const wrongType = (at: Path, expected: string, value: unknown): Problem =>
  problem('wrong-type', at, {
    vi: `“${fieldName(at)}” phải là ${typeNames[expected]?.vi ?? expected}, không phải ${shown(value)}.`,
    en: `“${fieldName(at)}” must be ${typeNames[expected]?.en ?? expected}, not ${shown(value)}.`,
  })

const typeNames: { readonly [type: string]: Words } = {
  string: { vi: 'chữ (nếu là số hãy đặt trong ngoặc kép)', en: 'text (put a number in quotes)' },
  number: { vi: 'số, dấu thập phân là dấu chấm', en: 'a number with a decimal point' },
  int: { vi: 'số nguyên', en: 'a whole number' },
  array: { vi: 'danh sách', en: 'a list' },
  object: { vi: 'nhóm các mục con', en: 'a group of keys' },
  record: { vi: 'nhóm các mục con', en: 'a group of keys' },
}

function notAmong(at: Path, value: unknown, known: readonly string[]): Problem {
  const like = typeof value === 'string' ? nearest(value, known) : undefined
  return problem('unknown-name', at, {
    vi: `${shown(value)} không phải giá trị của “${fieldName(at)}”. ${like ? `Có phải “${like}”? ` : ''}Các giá trị: ${known.join(', ')}.`,
    en: `${shown(value)} is no value of “${fieldName(at)}”. ${like ? `Did you mean “${like}”? ` : ''}Known values: ${known.join(', ')}.`,
  })
}

const outside = (at: Path, value: unknown, limit: number | bigint, side: keyof typeof sideWords): Problem =>
  problem('out-of-range', at, {
    vi: `“${fieldName(at)}” ${sideWords[side].vi} ${limit}, hiện là ${shown(value)}.`,
    en: `“${fieldName(at)}” ${sideWords[side].en} ${limit}; it is ${shown(value)}.`,
  })

const sideWords = {
  least: { vi: 'không được nhỏ hơn', en: 'must be at least' },
  most: { vi: 'không được lớn hơn', en: 'must be at most' },
  above: { vi: 'phải lớn hơn', en: 'must be above' },
  below: { vi: 'phải nhỏ hơn', en: 'must be below' },
} as const

const wrongForm = (at: Path, value: unknown): Problem =>
  problem('wrong-form', at, {
    vi: `“${fieldName(at)}” viết chưa đúng dạng: ${shown(value)}. Hãy xem mẫu trong frameworks/README.md.`,
    en: `“${fieldName(at)}” is not in the right form: ${shown(value)}. See frameworks/README.md for the form.`,
  })

function shown(value: unknown): string {
  const text =
    value === undefined
      ? '∅'
      : typeof value === 'string'
        ? `“${value}”`
        : (JSON.stringify(value) ?? String(value))
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

const valueAt = (source: unknown, at: Path): unknown => at.reduce<unknown>(fieldOf, source)

function fieldOf(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
}

/** Every key that an edition may hold, for the suggestion: the issue itself does not say which ones the schema knows. */
const knownKeys = (): readonly string[] => [...keysIn(z.toJSONSchema(editionSchema))]

function keysIn(schema: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (typeof schema !== 'object' || schema === null) return found
  const properties: unknown = Reflect.get(schema, 'properties')
  if (typeof properties === 'object' && properties !== null)
    for (const key of Object.keys(properties)) found.add(key)
  for (const part of Object.values(schema)) keysIn(part, found)
  return found
}
