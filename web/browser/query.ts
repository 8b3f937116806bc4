/** What stands behind the `?` of the address. */
export const query = (): URLSearchParams => new URLSearchParams(location.search)

/** Writes it there without a new entry in the history; colons and commas stay readable. */
export function writeQuery(params: URLSearchParams): void {
  const text = params.toString().replaceAll('%3A', ':').replaceAll('%2C', ',')
  const address = `${location.pathname}${text && '?'}${text}${location.hash}`
  history.replaceState(history.state, '', address)
}
