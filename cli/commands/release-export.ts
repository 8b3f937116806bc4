import { cp } from 'node:fs/promises'
import { accept, type Outcome, type Problem, problem } from '@thuocdo/engine'
import { checkRelease, listEditions, writeRelease } from '@thuocdo/operations'
import { answer, misuse, sayJson } from '../answer.ts'
import { type Exit, exits, type Input, type Options, type Session, textOf } from '../command.ts'
import { count } from '../count.ts'
import { type Exported, exportPortal } from '../export/export-portal.ts'
import { deadLinks, wrongBase } from '../export/export-problems.ts'
import { readBase } from '../export/rebase.ts'
import { progressOf } from '../progress.ts'
import { sayRemarks } from '../say-problems.ts'

/** The options that `release export` takes beside `--out`. */
export const exportOptions: Options = {
  release: {
    value: { vi: 'thư mục', en: 'folder' },
    about: {
      vi: 'Với export: bản công bố cần xuất; không ghi thì lập bản mới từ mọi ấn bản.',
      en: 'With export: the release to export; without it one is made of all editions.',
    },
  },
  base: {
    value: { vi: 'đường-dẫn', en: 'path' },
    about: {
      vi: 'Với export: cổng đặt dưới đường dẫn này của máy chủ web, ví dụ /thuoc-do.',
      en: 'With export: the path of the web server below which the portal will stand, such as /thuoc-do.',
    },
  },
}

/** `thuocdo release export`: the whole portal as a folder that any web server can serve. */
export async function releaseExport(input: Input, out: string, session: Session): Promise<Exit> {
  const [, ...others] = input.operands
  if (others.length > 0) return misuse(session, [noEditions(others)], 'release')
  const typed = textOf(input, 'base') ?? ''
  const base = readBase(typed)
  if (base === null) return misuse(session, [wrongBase(typed)], 'release')
  const from = textOf(input, 'release')
  const progress = progressOf(session)
  const exported = await exportPortal({
    out,
    base,
    ...(from !== undefined && { from }),
    putRelease: folder => (from === undefined ? makeRelease(folder, session) : copyRelease(from, folder)),
    progress: progress.step,
  })
  progress.end()
  return answer(session, exported, value => show(value, session))
}

async function makeRelease(folder: string, session: Session): Promise<Outcome<unknown>> {
  const world = await session.openWorld()
  if (!world.ok) return world
  return writeRelease(world.value, await listEditions(world.value.frameworks), folder)
}

/** Copies the files that the manifest lists: what the system keeps beside them is not published. */
async function copyRelease(from: string, folder: string): Promise<Outcome<unknown>> {
  const checked = await checkRelease(from)
  if (!checked.ok) return checked
  const isOfSystem = (file: string): boolean => /(^|[\\/])\.[^\\/]+$/.test(file.slice(from.length))
  await cp(from, folder, { recursive: true, filter: file => !isOfSystem(file) })
  return accept(null)
}

function show(exported: Exported, session: Session): Exit {
  const { folder, pages, files, bytes, dead } = exported
  if (session.json) return sayJson(session, { folder, pages, files, bytes, deadLinks: dead })
  if (dead.length > 0) sayRemarks(session, [deadLinks(dead)])
  const megabytes = Math.round(bytes / 1e6)
  session.terminal.out(
    session.language === 'vi'
      ? `Đã xuất ${pages} trang (${megabytes} MB), ${files} tệp vào ${folder}\n`
      : `Exported ${count(pages, 'page')} (${megabytes} MB), ${count(files, 'file')} to ${folder}\n`,
  )
  return exits.fine
}

const noEditions = (typed: readonly string[]): Problem =>
  problem('operand-unwanted', [], {
    vi: `Thừa “${typed.join(' ')}”: export xuất trọn một bản công bố. Muốn chỉ vài ấn bản, hãy lập bản công bố của các ấn bản ấy trước rồi dùng --release.`,
    en: `“${typed.join(' ')}” is too much: export takes a whole release. For some editions alone, make a release of those first and name it with --release.`,
  })
