import { mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import {
  accept,
  checkEdition,
  fold,
  type Language,
  type Outcome,
  type Problem,
  problem,
  refuse,
} from '@thuocdo/engine'
import { parse } from 'yaml'
import { checkFolder } from '../check-edition.ts'
import { shownPath } from '../read-edition.ts'
import type { World } from '../world.ts'
import { repeatedNumbers, strayNumbers } from './annex-codes.ts'
import { type Annex, placeWords } from './annex-grid.ts'
import { annexTree } from './annex-tree.ts'
import { annexTitle, type DraftIds, draftYaml } from './draft-edition.ts'
import { draftReview } from './draft-review.ts'
import { type DraftTree, draftTree } from './draft-tree.ts'
import { readAnnex } from './read-annex.ts'
import type { ReviewLine } from './review-line.ts'
import { unreadTexts } from './unread-texts.ts'

/** What a person chooses about a new framework; what is left out follows from the annex and its file. */
export type NewFramework = {
  readonly from: string
  /** The folder of the edition, to be made; `<index>/<edition>` inside the frameworks of the world where none is named. */
  readonly out?: string | undefined
  readonly index?: string | undefined
  readonly edition?: string | undefined
  /** The name of the sheet, or the position of the table, where the first is not the one meant. */
  readonly table?: string | undefined
  /** Only say what the draft would be, and write nothing. */
  readonly isPreview?: boolean
  /** The language of the table of review. */
  readonly language: Language
  /** The year to use where neither the person nor the annex names one. */
  readonly thisYear: string
}

/** A draft edition: where it was written, what was understood of each criterion, and all that waits for a person. */
export type Drafted = {
  readonly id: string
  readonly folder: string
  /** The files that were written; none where it was only previewed. */
  readonly files: readonly string[]
  readonly review: readonly ReviewLine[]
  /** What was noticed in the annex, line by line. */
  readonly noticed: readonly Problem[]
  /** What the checker says of the draft: parts that do not add up, holes between steps. */
  readonly checked: readonly Problem[]
}

/**
 * Makes a draft edition from the table of criteria of an official annex: `index.yaml` and `review.csv` in a new folder.
 * A folder that exists is refused, and nothing is half-written.
 */
export async function newFramework(world: World, chosen: NewFramework): Promise<Outcome<Drafted>> {
  const annex = await readAnnex(chosen.from)
  if (!annex.ok) return annex
  const tree = annexTree(annex.value, chosen.table)
  if (!tree) return refuse(noTable(annex.value, chosen.table))
  const draft = draftTree(tree)
  if (draft.review.length === 0) return refuse(noCriteria(annex.value))
  const about = annexTitle(tree.preamble)
  const ids = idsOf(chosen, about.year)
  const wrong = idProblems(ids)
  if (wrong.length > 0) return refuse(...wrong)
  const written = await kept(world, chosen, ids, draft, draftYaml(draft, about, ids))
  if (!written.ok) return written
  const used = [about.title, about.decision, about.publisher].filter(text => text !== undefined)
  const noticed = [
    ...tree.problems,
    ...repeatedNumbers(tree.nodes),
    ...strayNumbers(tree.nodes),
    ...draft.problems,
    ...unreadTexts(annex.value, used),
  ]
  return accept({ id: `${ids.index}/${ids.edition}`, review: draft.review, noticed, ...written.value })
}

/** The draft written and checked as it lies in its folder; a preview is only checked. */
async function kept(
  world: World,
  { out, isPreview = false, language }: NewFramework,
  { index, edition }: DraftIds,
  { review }: DraftTree,
  yaml: string,
): Promise<Outcome<Pick<Drafted, 'folder' | 'files' | 'checked'>>> {
  const folder = out ?? join(world.frameworks, index, edition)
  if (isPreview) return accept({ folder, files: [], checked: checkEdition(parse(yaml)).problems })
  const files = await writeWhole(folder, { 'index.yaml': yaml, 'review.csv': draftReview(review, language) })
  if (!files.ok) return files
  return accept({ folder, files: files.value, checked: await checkFolder(world, resolve(folder)) })
}

/** Ids as typed; else those of the folder, the year of the annex, and the name of the file. */
function idsOf({ from, out, index, edition, thisYear }: NewFramework, year: string | undefined): DraftIds {
  const folder = out === undefined ? undefined : resolve(out)
  const ofFolder =
    folder !== undefined && slug(basename(folder)) === basename(folder) && /^\d{4}/.test(basename(folder))
  const named = ofFolder && folder !== undefined ? slug(basename(dirname(folder))) : ''
  return {
    index: index ?? (named || slug(basename(from).replace(/\.[^.]*$/, '')) || 'khung'),
    edition: edition ?? (ofFolder && folder !== undefined ? basename(folder) : (year ?? thisYear)),
    file: basename(from),
  }
}

const slug = (text: string): string => fold(text).replaceAll(' ', '-')

const idProblems = ({ index, edition }: DraftIds): readonly Problem[] =>
  Object.entries({ index, edition }).flatMap(([option, id]) =>
    /^[a-z0-9-]+$/.test(id)
      ? []
      : [
          problem('id-unfit', [option], {
            vi: `--${option} “${id}” chỉ được gồm chữ thường không dấu, chữ số và dấu gạch ngang, ví dụ “${slug(id) || 'cchc-cap-so'}”.`,
            en: `--${option} “${id}” may only hold small letters without marks, digits and hyphens, such as “${slug(id) || 'par-department'}”.`,
          }),
        ],
  )

/** Writes all files into a folder beside the one asked for, and gives it its name at the end. */
async function writeWhole(
  folder: string,
  files: { readonly [name: string]: string },
): Promise<Outcome<readonly string[]>> {
  const exists = await stat(folder).then(
    () => true,
    () => false,
  )
  if (exists) return refuse(folderExists(folder))
  const target = resolve(folder)
  await mkdir(dirname(target), { recursive: true })
  const unfinished = await mkdtemp(join(dirname(target), '.draft-'))
  try {
    for (const [name, text] of Object.entries(files)) await writeFile(join(unfinished, name), text)
    await rename(unfinished, target)
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    throw error
  }
  return accept(Object.keys(files).map(name => shownPath(join(target, name))))
}

const folderExists = (folder: string): Problem =>
  problem('folder-exists', [], {
    vi: `Thư mục “${shownPath(folder)}” đã có. Khung chỉ số đã có không bị ghi đè; hãy chọn thư mục khác bằng --out, hoặc mã khác bằng --index, --edition.`,
    en: `The folder “${shownPath(folder)}” exists. A framework is never overwritten; choose another folder with --out, or another id with --index and --edition.`,
  })

function noTable({ file, grids }: Annex, table: string | undefined): Problem {
  const names = grids.map(({ name }) => `“${name}”`).join(', ')
  const known = grids.some(({ name }) => name === table)
  const words =
    table === undefined || known
      ? {
          vi: 'Không tìm thấy bảng tiêu chí nào. Bảng cần một dòng tiêu đề có cột tiêu chí (“Tiêu chí”, “Lĩnh vực/Tiêu chí”, “Nội dung”) và cột điểm (“Điểm tối đa”, “Điểm chuẩn”, “Thang điểm”).',
          en: 'There is no table of criteria. It needs a header with a column of criteria (“Tiêu chí”, “Nội dung”) and one of points (“Điểm tối đa”, “Điểm chuẩn”, “Thang điểm”).',
        }
      : {
          vi: `Không có trang hay bảng “${table}”. Trong tệp có: ${names}.`,
          en: `There is no sheet or table “${table}”. The file has: ${names}.`,
        }
  return { ...problem('no-criteria-table', [], words), place: { file } }
}

const noCriteria = ({ file, grids }: Annex): Problem => {
  const [{ kind, name, rows }] = grids
  const words = placeWords({ file, kind, name, line: rows.length })
  return {
    ...problem('no-criteria', [], {
      vi: `Bảng có dòng tiêu đề nhưng không đọc được tiêu chí nào (đã đọc đến ${words.vi.toLowerCase()}). Hãy kiểm tra cột STT và cột tiêu chí.`,
      en: `The table has a header, but no criterion could be read (up to ${words.en.toLowerCase()}). Check the columns of numbers and criteria.`,
    }),
    place: { file },
  }
}
