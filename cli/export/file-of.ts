/** The file of an export that answers an address: a page is the `index.html` of a folder of its name, anything else is a file of its name. */
export function fileOf(path: string, contentType: string): string {
  const bare = decodeURIComponent(path).replace(/^\/|\/$/g, '')
  if (!contentType.startsWith('text/html')) return bare
  return bare === '' ? 'index.html' : `${bare}/index.html`
}
