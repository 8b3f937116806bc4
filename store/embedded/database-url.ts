import type { Postmaster } from './postmaster.ts'

/** The account and the database of an embedded server; nobody but the owner of its socket's folder gets in. */
export const embeddedName = 'thuocdo'

/** How a server is reached through its socket. */
export const databaseUrl = (
  { socket, port }: Pick<Postmaster, 'socket' | 'port'>,
  database = embeddedName,
): string => `postgres://${embeddedName}@localhost:${port}/${database}?host=${encodeURIComponent(socket)}`

/** The same server, another database. */
export function inDatabase(url: string, database: string): string {
  const other = new URL(url)
  other.pathname = `/${database}`
  return other.href
}
