import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { accept, type Outcome, type Problem, problem, refuse } from '@thuocdo/engine'
import { sha256 } from './hash.ts'
import { readManifest } from './read-manifest.ts'
import type { Manifest } from './write-release.ts'

/** A release that was looked through and found whole: what `readRelease` takes. `sha256` is that of its manifest, and so of all of it. */
export type CheckedRelease = {
  readonly folder: string
  readonly manifest: Manifest
  readonly sha256: string
}

/**
 * Looks through a release: every file that its manifest lists is there with its size and SHA-256, none is there besides, and every
 * edition is whole. Says all that is wrong at once. Files whose names begin with a dot belong to the system and do not count.
 */
export async function checkRelease(folder: string): Promise<Outcome<CheckedRelease>> {
  const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => null)
  if (text === null) return refuse(noManifest(folder))
  const read = readManifest(text)
  if (!read.ok) return refuse(damaged(folder, read.problems.length), ...read.problems)
  const manifest = read.value
  const [files, besides] = await Promise.all([fileProblems(folder, manifest), unlisted(folder, manifest)])
  const problems = [...files, ...besides, ...manifest.editions.flatMap(edition => gaps(edition, manifest))]
  if (problems.length > 0) return refuse(damaged(folder, problems.length), ...problems)
  return accept({ folder, manifest, sha256: sha256(text) })
}

async function fileProblems(folder: string, { files }: Manifest): Promise<readonly Problem[]> {
  const found = await Promise.all(
    Object.entries(files).map(async ([path, { sha256: hash, bytes }]) => {
      const content = await readFile(join(folder, path)).catch(() => null)
      if (content === null) return [missing(path)]
      if (content.byteLength !== bytes) return [otherSize(path, bytes, content.byteLength)]
      return sha256(content) === hash ? [] : [changed(path)]
    }),
  )
  return found.flat()
}

async function unlisted(folder: string, { files }: Manifest): Promise<readonly Problem[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter(entry => !entry.isDirectory())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter(path => path !== 'manifest.json' && !Object.hasOwn(files, path) && !/(^|\/)\./.test(path))
    .toSorted()
    .map(notListed)
}

/** The files that an edition of a release consists of. */
const editionFiles = ['framework.json', 'observations.json', 'results.json', 'ranking.csv', 'scores.csv']

function gaps({ id, path }: Manifest['editions'][number], { files }: Manifest): readonly Problem[] {
  const lacking = editionFiles.filter(name => !Object.hasOwn(files, `${path}/${name}`))
  return lacking.length === 0 ? [] : [incomplete(id, lacking)]
}

const noManifest = (folder: string): Problem =>
  problem('release-no-manifest', [], {
    vi: `Không đọc được manifest.json trong “${folder}”, nên đây không phải là một bản công bố. Hãy chỉ đúng thư mục, hoặc lập bản mới: thuocdo release --out <thư mục mới>.`,
    en: `There is no manifest.json to read in “${folder}”, so it is not a release. Name the right folder, or make a release: thuocdo release --out <new folder>.`,
  })

const damaged = (folder: string, count: number): Problem =>
  problem('release-damaged', [], {
    vi: `Bản công bố “${folder}” bị hỏng (${count} lỗi) nên không được dùng. Hãy chép lại nguyên vẹn từ nơi lưu gốc, hoặc lập bản mới: thuocdo release --out <thư mục mới>.`,
    en: `The release “${folder}” is damaged (problems: ${count}) and is not used. Copy it again, whole, from where it is kept, or make a new one: thuocdo release --out <new folder>.`,
  })

const about = (path: string, code: string, vi: string, en: string): Problem => ({
  ...problem(code, [], { vi, en }),
  subject: path,
})

const missing = (path: string): Problem =>
  about(
    path,
    'release-file-missing',
    `Thiếu tệp ${path} mà manifest.json có ghi.`,
    `The file ${path} is missing; manifest.json lists it.`,
  )

const otherSize = (path: string, stated: number, found: number): Problem =>
  about(
    path,
    'release-file-size',
    `Tệp ${path} dài ${found} byte, manifest.json ghi ${stated} byte.`,
    `The file ${path} is ${found} bytes long; manifest.json says ${stated}.`,
  )

const changed = (path: string): Problem =>
  about(
    path,
    'release-file-changed',
    `Nội dung tệp ${path} đã bị sửa: mã SHA-256 không khớp manifest.json.`,
    `The content of ${path} was changed: its SHA-256 is not that of manifest.json.`,
  )

const notListed = (path: string): Problem =>
  about(
    path,
    'release-file-unlisted',
    `Tệp ${path} không có trong manifest.json; hãy đưa tệp này ra ngoài bản công bố.`,
    `The file ${path} is not listed in manifest.json; move it out of the release.`,
  )

const incomplete = (id: string, lacking: readonly string[]): Problem =>
  about(
    id,
    'release-edition-incomplete',
    `Ấn bản ${id} không đủ tệp: manifest.json không ghi ${lacking.join(', ')}.`,
    `The edition ${id} is not whole: manifest.json does not list ${lacking.join(', ')}.`,
  )
