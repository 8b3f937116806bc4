/** Where a server listens: the folder of its socket, and the number in the socket's name. */
export type Address = { readonly socket: string; readonly port: number }

/** The account and the database of an embedded server; nobody but the owner of its socket's folder gets in. */
export const embeddedName = 'thuocdo'

/** How a server is reached through its socket. */
export const databaseUrl = ({ socket, port }: Address, database = embeddedName): string =>
  `postgres://${embeddedName}@localhost:${port}/${database}?host=${encodeURIComponent(socket)}`

/** The same server, another database. */
export function inDatabase(url: string, database: string): string {
  const other = new URL(url)
  other.pathname = `/${database}`
  return other.href
}
