import { stat } from 'node:fs/promises'
import { type Problem, problem } from '@thuocdo/engine'
import { listEditions, type Manifest, writeRelease } from '@thuocdo/operations'
import { answer, misuse, sayJson } from '../answer.ts'
import { type Command, type Exit, exits, type Session, textOf } from '../command.ts'
import { count } from '../count.ts'
import { progressOf } from '../progress.ts'
import { exportOptions, releaseExport } from './release-export.ts'

/** `thuocdo release`: published results as a folder that never changes. */
export const release: Command = {
  name: 'release',
  about: { vi: 'Ghi kết quả công bố thành một thư mục.', en: 'Write results for publication into a folder.' },
  more: {
    vi: 'Thư mục gồm khung, đầu vào, kết quả chưa làm tròn, bảng xếp hạng và mã SHA-256 của từng tệp, đủ để ai cũng tính lại được. Không ghi đè thư mục đã có tệp. release export ghi trọn cổng thông tin (mọi trang, hai ngôn ngữ) thành một thư mục mà máy chủ web nào cũng phục vụ được; bản công bố bị hỏng thì không xuất.',
    en: 'The folder holds framework, inputs, unrounded results, rankings and the SHA-256 of every file, so that anyone can recompute it. A folder with files in it is refused. release export writes the whole portal (every page, both languages) into a folder that any web server can serve; a damaged release is not exported.',
  },
  operands: [
    {
      name: { vi: 'ấn-bản', en: 'edition' },
      takes: 'any',
      about: {
        vi: 'Các ấn bản cần ghi; không ghi là tất cả. Ghi export để xuất cổng thông tin.',
        en: 'The editions to write; all if left out. The word export exports the portal.',
      },
    },
  ],
  options: {
    out: {
      value: { vi: 'thư mục', en: 'folder' },
      about: { vi: 'Thư mục mới để ghi vào (bắt buộc).', en: 'The new folder to write to (required).' },
    },
    ...exportOptions,
  },
  examples: [
    { line: 'thuocdo release --out cong-bo', about: { vi: 'Ghi mọi ấn bản.', en: 'Write all editions.' } },
    { line: 'thuocdo release pci/2021 --out pci-2021', about: { vi: 'Chỉ PCI 2021.', en: 'Only PCI 2021.' } },
    {
      line: 'thuocdo release export --out cong-thong-tin --base /thuoc-do',
      about: { vi: 'Cổng thông tin đặt dưới /thuoc-do.', en: 'The portal, to stand below /thuoc-do.' },
    },
  ],
  run: async (input, session) => {
    const folder = textOf(input, 'out')
    if (folder === undefined) return misuse(session, [noFolder], 'release')
    if (await isFile(folder)) return misuse(session, [notAFolder(folder)], 'release')
    if (input.operands[0] === 'export') return releaseExport(input, folder, session)
    const strayed = Object.keys(exportOptions).filter(name => textOf(input, name) !== undefined)
    if (strayed.length > 0) return misuse(session, strayed.map(onlyExport), 'release')
    return answer(session, await session.openWorld(), async world => {
      const ids = input.operands.length > 0 ? input.operands : await listEditions(world.frameworks)
      const progress = progressOf(session)
      const written = await writeRelease(world, ids, folder, progress.step)
      progress.end()
      return answer(session, written, manifest => show(manifest, folder, session))
    })
  },
}

function show({ editions, files: written }: Manifest, folder: string, session: Session): Exit {
  const files = Object.keys(written).length + 1
  if (session.json) return sayJson(session, { folder, files, editions: editions.map(({ id }) => id) })
  session.terminal.out(
    session.language === 'vi'
      ? `Đã ghi ${editions.length} ấn bản, ${files} tệp vào ${folder}\n`
      : `Wrote ${count(editions.length, 'edition')}, ${count(files, 'file')} to ${folder}\n`,
  )
  return exits.fine
}

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    found => !found.isDirectory(),
    () => false,
  )

const notAFolder = (path: string): Problem =>
  problem('not-a-folder', [], {
    vi: `“${path}” là một tệp. Hãy ghi tên một thư mục mới để chứa kết quả công bố.`,
    en: `“${path}” is a file. Name a new folder for the release to go to.`,
  })

const onlyExport = (name: string): Problem =>
  problem('unknown-option', [], {
    vi: `--${name} chỉ dùng với: thuocdo release export.`,
    en: `--${name} belongs to: thuocdo release export.`,
  })

const noFolder = problem('option-missing', [], {
  vi: 'Thiếu --out <thư mục>: hãy ghi thư mục mới sẽ chứa kết quả công bố.',
  en: 'Missing --out <folder>: name the new folder that the release goes to.',
})
