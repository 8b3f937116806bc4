import { accept, type Outcome, type Problem, problem, refuse } from '@thuocdo/engine'
import type { Manifest } from './write-release.ts'

/** Reads the text of `manifest.json`: its form is checked field by field, and paths that lead out of the release are refused. */
export function readManifest(text: string): Outcome<Manifest> {
  const parsed = parse(text)
  if (!isRecord(parsed)) return refuse(unreadable)
  if (parsed.format !== 1) return refuse(otherFormat(parsed.format))
  const problems = [...editionProblems(parsed.editions), ...fileProblems(parsed.files)]
  if (typeof parsed.engine !== 'string') problems.push(wrong('engine'))
  // The door: what was checked above is a manifest.
  return problems.length > 0 ? refuse(...problems) : accept(parsed as Manifest)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

type Fields = { readonly [name: string]: unknown }

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function editionProblems(editions: unknown): Problem[] {
  if (!Array.isArray(editions)) return [wrong('editions')]
  const found = editions.flatMap((edition, i) => (isEdition(edition) ? [] : [wrong(`editions[${i}]`)]))
  return found.length > 0 ? found : twice(editions.map(({ id }) => id))
}

function isEdition(edition: unknown): boolean {
  if (!isRecord(edition)) return false
  const { id, path, title, units, coverage, ranked, reproduces } = edition
  const texts = [id, path, edition.kind, edition.status, edition.period]
  return (
    texts.every(text => typeof text === 'string' && text !== '') &&
    isWithin(String(path)) &&
    isRecord(title) &&
    typeof title.vi === 'string' &&
    typeof title.en === 'string' &&
    typeof units === 'number' &&
    (coverage === null || typeof coverage === 'number') &&
    typeof ranked === 'boolean' &&
    (reproduces === null || typeof reproduces === 'boolean')
  )
}

const twice = (ids: readonly string[]): Problem[] =>
  ids.flatMap((id, i) => (ids.indexOf(id) === i ? [] : [wrong(`editions[${i}].id (${id})`)]))

function fileProblems(files: unknown): Problem[] {
  if (!isRecord(files)) return [wrong('files')]
  return Object.entries(files).flatMap(([path, entry]) =>
    isWithin(path) && isFile(entry) ? [] : [wrong(`files[${JSON.stringify(path)}]`)],
  )
}

const isFile = (entry: unknown): boolean =>
  isRecord(entry) &&
  Number.isSafeInteger(entry.bytes) &&
  typeof entry.sha256 === 'string' &&
  /^[0-9a-f]{64}$/.test(entry.sha256)

/** Whether a path stays inside the release: names joined by slashes, none of them empty or made of dots. */
const isWithin = (path: string): boolean => path.split('/').every(name => /^(?!\.*$)[^\\:]+$/.test(name))

const unreadable = problem('release-manifest-unreadable', [], {
  vi: 'Không đọc được manifest.json: tệp không phải là JSON nguyên vẹn.',
  en: 'manifest.json does not read: it is not whole JSON.',
})

const otherFormat = (format: unknown): Problem =>
  problem('release-manifest-format', [], {
    vi: `manifest.json ghi format ${JSON.stringify(format) ?? 'trống'}; phiên bản này chỉ đọc được format 1.`,
    en: `manifest.json says format ${JSON.stringify(format) ?? 'nothing'}; this version reads format 1 alone.`,
  })

const wrong = (where: string): Problem =>
  problem('release-manifest-format', [], {
    vi: `manifest.json sai ở ${where}.`,
    en: `manifest.json is wrong at ${where}.`,
  })
