import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { accept, type Outcome, type Problem, problem, refuse, type Words, warning } from '@thuocdo/engine'
import { sha256 } from './hash.ts'
import type { ReleasedMaps } from './maps/map-types.ts'
import { releaseMaps } from './maps/release-maps.ts'
import { releaseEdition } from './release-edition.ts'
import { releaseUnits } from './release-units.ts'
import { lacksInputs, type ScoredEdition, scoreEdition, type World } from './score-edition.ts'

/** What a release says about one of its editions. */
export type ManifestEdition = {
  readonly id: string
  readonly path: string
  readonly title: Words
  readonly kind: string
  readonly status: string
  readonly period: string
  readonly units: number
  /** How many units the publisher ranked, where it says so: `units` of these are known here. */
  readonly coverage: number | null
  readonly ranked: boolean
  /** Whether every printed score follows from the printed inputs; nothing where the source printed none. */
  readonly reproduces: boolean | null
}

/** `manifest.json` of a release: its editions, and the size and SHA-256 of every file. */
export type Manifest = {
  readonly format: 1
  readonly engine: string
  readonly editions: readonly ManifestEdition[]
  readonly files: { readonly [path: string]: { readonly sha256: string; readonly bytes: number } }
}

/** The version of the engine, as releases state it. */
export const engineVersion = '0.1.0'

/**
 * Writes a release of the editions named into a new folder. Nothing is written unless every one of them can be scored; a framework
 * that has no inputs yet is left out, and the release says so.
 */
export async function writeRelease(
  world: World,
  ids: readonly string[],
  folder: string,
  progress: (done: number, of: number, id: string) => void = () => {},
): Promise<Outcome<Manifest>> {
  if (await isFilled(folder)) return refuse(problem('folder-not-empty', [], notEmpty(folder)))
  const scored: ScoredEdition[] = []
  const [problems, leftOut]: [Problem[], Problem[]] = [[], []]
  for (const [i, id] of ids.entries()) {
    const outcome = await scoreEdition(world, id)
    if (outcome.ok) scored.push(outcome.value)
    else if (lacksInputs(outcome.problems)) leftOut.push(leftOutOf(id))
    else problems.push(...outcome.problems)
    progress(i + 1, ids.length, id)
  }
  const maps = await releaseMaps(world, scored)
  if (problems.length > 0 || !maps.ok) return refuse(...problems, ...maps.problems)
  if (scored.length === 0) return refuse(...leftOut, nothingToRelease)
  const files = filesOf(scored, maps.value)
  const manifest = manifestOf(scored, files)
  for (const [path, content] of [...files, ['manifest.json', `${JSON.stringify(manifest, null, 1)}\n`]]) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  return accept(manifest, [...leftOut, ...maps.problems])
}

function filesOf(scored: readonly ScoredEdition[], maps: ReleasedMaps): ReadonlyMap<string, string> {
  const editions = scored.flatMap(one =>
    Object.entries(releaseEdition(one)).map(
      ([file, content]) => [`editions/${one.loaded.id}/${file}`, content] as const,
    ),
  )
  return new Map([
    ['README.md', readme],
    ['units.json', `${JSON.stringify(releaseUnits(scored))}\n`],
    ['maps.json', `${JSON.stringify(maps)}\n`],
    ...editions,
  ])
}

function manifestOf(scored: readonly ScoredEdition[], files: ReadonlyMap<string, string>): Manifest {
  return {
    format: 1,
    engine: engineVersion,
    editions: scored.map(manifestEdition),
    files: Object.fromEntries(
      [...files].map(([path, content]) => [
        path,
        { sha256: sha256(content), bytes: Buffer.byteLength(content) },
      ]),
    ),
  }
}

function manifestEdition({ loaded: { id, edition }, result, reproductions }: ScoredEdition): ManifestEdition {
  const { title, kind, status, period, rank, coverage } = edition
  const totals = reproductions.filter(({ node }) => node === edition.tree.code)
  return {
    id,
    path: `editions/${id}`,
    title,
    kind,
    status,
    period,
    units: result.units.length,
    coverage: coverage?.of ?? null,
    ranked: !('none' in rank),
    reproduces: totals.length === 0 ? null : totals.every(({ within, units }) => within === units),
  }
}

const isFilled = (folder: string): Promise<boolean> =>
  readdir(folder).then(
    entries => entries.length > 0,
    () => false,
  )

const leftOutOf = (id: string): Problem =>
  warning('left-out', [], {
    vi: `${id} chỉ có khung, chưa có số liệu nên không ghi vào bản công bố.`,
    en: `${id} is a framework without inputs, so the release leaves it out.`,
  })

const nothingToRelease = problem('nothing-to-release', [], {
  vi: 'Không có ấn bản nào có số liệu để công bố. Hãy nhập số liệu trước: thuocdo import.',
  en: 'None of the editions has inputs, so there is nothing to release. Import some first: thuocdo import.',
})

const notEmpty = (folder: string): Words => ({
  vi: `Thư mục “${folder}” đã có tệp. Mỗi bản công bố là một thư mục mới và không bị ghi đè; hãy chọn thư mục khác.`,
  en: `The folder “${folder}” is not empty. Each release is a folder of its own and is never overwritten; choose another.`,
})

const readme = `# Kết quả công bố · A release

Thư mục này chứa mọi thứ cần để tính lại kết quả: khung chỉ số (framework.json), dữ liệu đầu vào (observations.json), kết quả chưa
làm tròn (results.json), bảng xếp hạng (ranking.csv) và điểm từng nút (scores.csv) của mỗi ấn bản. Ấn bản loại “published” chỉ có
kết quả như nguồn đã in, không tính lại. units.json ghi các đơn vị qua thời gian: tên, ngày lập, ngày kết thúc, nhập, tách, đổi tên
và căn cứ. maps.json chứa sơ đồ ô và bản đồ đã nạp. manifest.json ghi dung lượng và mã SHA-256 của từng tệp. Không có dữ liệu cá nhân.

This folder holds all that is needed to recompute the results: the framework, the canonical inputs, the unrounded results, the
ranking and the score of every node of each edition. An edition of kind “published” holds results as their source printed them, and
nothing computed. units.json tells the units through time: names, first and last days, what became of them and by which text.
maps.json holds the tile layouts, and the outlines that were loaded.
manifest.json states the size and the SHA-256 of every file. It holds no personal data.
`
