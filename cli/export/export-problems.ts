import { readdir } from 'node:fs/promises'
import { relative } from 'node:path'
import { type Problem, problem } from '@thuocdo/engine'

/** Whether a folder holds anything, or a file stands in its place. */
export const isFilled = (folder: string): Promise<boolean> =>
  readdir(folder).then(
    entries => entries.length > 0,
    (error: NodeJS.ErrnoException) => error.code === 'ENOTDIR',
  )

/** Whether a path is a folder or lies below it. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way === '' || !/^(\.\.|\/|[A-Za-z]:)/.test(way)
}

/** An export never writes over anything. */
export const notEmpty = (folder: string): Problem =>
  problem('folder-not-empty', [], {
    vi: `“${folder}” đã có nội dung. Mỗi lần xuất ghi vào một thư mục mới và không ghi đè; hãy chọn thư mục khác.`,
    en: `“${folder}” is not empty. Each export goes to a new folder and never writes over anything; choose another.`,
  })

/** An export inside of its release would damage it. */
export const withinRelease = (folder: string): Problem =>
  problem('folder-in-release', [], {
    vi: `“${folder}” nằm trong chính bản công bố và sẽ làm hỏng bản ấy. Hãy chọn thư mục ở ngoài.`,
    en: `“${folder}” lies inside the release itself and would damage it. Choose a folder outside.`,
  })

/** The pages are drawn by code that is built first. */
export const notBuilt = problem('pages-not-built', [], {
  vi: 'Các trang chưa được dựng. Hãy chạy: npm run build',
  en: 'The pages are not built. Run: npm run build',
})

/** Addresses of the portal that gave no page. */
export const pagesRefused = (
  refused: readonly { readonly path: string; readonly status: number }[],
): Problem => {
  const list = refused.map(({ path, status }) => `${path} (${status})`).join(', ')
  return problem('pages-refused', [], {
    vi: `Có ${refused.length} địa chỉ không vẽ được trang, nên chưa xuất gì: ${list}.`,
    en: `Addresses that gave no page: ${refused.length}; nothing was exported: ${list}.`,
  })
}

/** Links of exported pages that lead to nothing. */
export const deadLinks = (dead: readonly { readonly path: string; readonly from: string }[]): Problem => {
  const list = dead.map(({ path, from }) => `${path} (${from})`).join(', ')
  return {
    ...problem('dead-links', [], {
      vi: `Có ${dead.length} đường dẫn không tới trang nào: ${list}.`,
      en: `Links that lead to nothing: ${dead.length}: ${list}.`,
    }),
    severity: 'warning',
  }
}

/** A base that is no address. */
export const wrongBase = (typed: string): Problem =>
  problem('wrong-base', [], {
    vi: `--base “${typed}” không phải là một đường dẫn. Hãy ghi dạng /thuoc-do.`,
    en: `--base “${typed}” is not a path. Write it as /thuoc-do.`,
  })
