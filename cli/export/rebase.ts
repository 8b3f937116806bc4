/** What pages are moved to: an address below which the whole portal stands, such as `/thuoc-do`; empty for the root of a host. */
export type Base = string

/** A page whose links, files and forms lead below the base. */
export const rebasePage = (html: string, base: Base): string =>
  base === '' ? html : html.replace(ownAddress, `$1${base}$2`)

/** A style sheet whose letters and pictures lie below the base. */
export const rebaseStyles = (css: string, base: Base): string =>
  base === '' ? css : css.replace(/(url\(\s*["']?)(\/(?!\/))/g, `$1${base}$2`)

/** JSON whose texts that are addresses lead below the base. */
export const rebaseJson = (json: string, base: Base): string =>
  base === '' ? json : json.replace(/(")(\/(?!\/))/g, `$1${base}$2`)

// Our pages write every attribute in double quotes, and no double quote into texts.
const ownAddress = /(\s(?:href|src|action|formaction|poster|data-[\w-]+)=")(\/(?!\/))/g

/** The addresses on this site that a page leads to, each once, without query and fragment; where forms are sent is no page. */
export function linksOf(html: string): readonly string[] {
  const found = html.matchAll(/\s(?:href|src)="(\/(?!\/)[^"?#]*)/g)
  return [...new Set([...found].map(([, path]) => path.replaceAll('&amp;', '&')))]
}

/** A base as it was typed: it begins with a slash and ends without one; nothing where it is no address. */
export function readBase(typed: string): Base | null {
  const base = typed.replace(/\/+$/, '')
  return base === '' || /^(\/[\w.~-]+)+$/.test(base) ? base : null
}
