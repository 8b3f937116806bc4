import { readFile, stat } from 'node:fs/promises'

/** Under whose name the database runs where this process is root, which PostgreSQL refuses to be. */
export type Owner = { readonly uid: number; readonly gid: number }

/**
 * Nobody special unless this process is root; then whoever owns the database already, else `postgres`, else `nobody`.
 * @param database the folder of the database, which may not exist yet
 */
export async function ownerOf(database: string): Promise<Owner | null> {
  if (process.getuid?.() !== 0) return null
  const existing = await stat(database).catch(() => null)
  if (existing !== null && existing.uid !== 0) return { uid: existing.uid, gid: existing.gid }
  const accounts = await readFile('/etc/passwd', 'utf8').catch(() => '')
  return accountIn(accounts, 'postgres') ?? accountIn(accounts, 'nobody') ?? { uid: 65_534, gid: 65_534 }
}

/** The numbers of an account in the text of `/etc/passwd`; nothing where it is not there. */
export function accountIn(accounts: string, name: string): Owner | null {
  const line = accounts.split('\n').find(text => text.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid === undefined || gid === undefined ? null : { uid: Number(uid), gid: Number(gid) }
}
