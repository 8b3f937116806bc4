import { posix } from 'node:path'
import { type Breach, lineAt } from './source.ts'
import type { TextFile } from './word-laws.ts'

/** What the law needs to know of a checkout: which paths exist, and the text of the pages. */
export type Pages = { readonly paths: ReadonlySet<string>; readonly pages: readonly TextFile[] }

type Link = { readonly target: string; readonly position: number }

/** Relative links of Markdown pages that lead to no file or folder, or to no heading of the page meant. */
export const linkBreaches = ({ paths, pages }: Pages): readonly Breach[] =>
  pages.flatMap(page =>
    linksOf(page.text)
      .filter(({ target }) => !/^[a-z][a-z+.-]*:|^\/\//i.test(target))
      .filter(({ target }) => !isAlive(page.path, target, { paths, pages }))
      .map(({ target, position }) => `${page.path}:${lineAt(page.text, position)} a dead link: ${target}`),
  )

function linksOf(text: string): readonly Link[] {
  const prose = withoutCode(text)
  const forms = [
    /\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g,
    /^\s*\[[^\]]+\]:\s*(\S+)/gm,
    /\b(?:href|src)="([^"]+)"/g,
  ]
  return forms.flatMap(form =>
    [...prose.matchAll(form)].map(({ 1: target = '', index }) => ({ target, position: index })),
  )
}

function withoutCode(text: string): string {
  return text.replace(/^(```|~~~)[\s\S]*?^\1|`[^`\n]*`/gm, code => code.replace(/[^\n]/g, ' '))
}

function isAlive(from: string, target: string, { paths, pages }: Pages): boolean {
  const [file = '', heading] = decodeURI(target).split('#')
  const path = file === '' ? from : posix.normalize(posix.join(posix.dirname(from), file)).replace(/\/$/, '')
  if (!paths.has(path) && path !== '.') return false
  const page = pages.find(candidate => candidate.path === path)
  return (
    heading === undefined || heading === '' || page === undefined || headingsOf(page.text).includes(heading)
  )
}

/** The anchors of a page's headings, as the usual renderers make them: small letters, hyphens, Vietnamese kept. */
function headingsOf(text: string): readonly string[] {
  const titles = [...text.replace(/^(```|~~~)[\s\S]*?^\1/gm, '').matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)]
  return titles.map(({ 1: title = '' }) =>
    title
      .toLowerCase()
      .normalize('NFC')
      .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  )
}
