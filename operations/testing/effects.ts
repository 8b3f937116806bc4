import { createHash } from 'node:crypto'
import type { TestContext } from 'node:test'
import { freshTenant } from '@thuocdo/store/testing'
import type { Effects } from '../effects.ts'
import { newId } from '../new-id.ts'
import type { Files } from '../ports/files.ts'
import type { OutgoingLetter } from '../ports/mail.ts'
import { newSecretsKey } from '../ports/secrets-key.ts'

/** Effects on a database of one test file's own: letters are collected, and the clock stands until it is set. */
export type TestEffects = Effects & {
  readonly url: string
  readonly letters: readonly OutgoingLetter[]
  readonly setClock: (instant: string) => void
}

/** Effects for a test; the clock begins at 08:00 of 5 January 2026 in Việt Nam. */
export async function testEffects(t: TestContext): Promise<TestEffects> {
  const { db, url } = await freshTenant(t)
  const letters: OutgoingLetter[] = []
  let now = new Date('2026-01-05T01:00:00Z')
  return {
    db,
    url,
    letters,
    files: filesInMemory(),
    secretsKey: newSecretsKey(),
    mail: { send: async letter => void letters.push(letter) },
    now: () => now,
    newId: () => newId(now),
    setClock: instant => {
      now = new Date(instant)
    },
  }
}

/** Files that are gone with the process. */
export function filesInMemory(): Files {
  const kept = new Map<string, Uint8Array>()
  return {
    keep: async content => {
      const parts: Uint8Array[] = []
      for await (const part of content) parts.push(part)
      const bytes = Buffer.concat(parts)
      const hash = createHash('sha256').update(bytes).digest('hex')
      kept.set(hash, bytes)
      return { hash, bytes: bytes.length }
    },
    read: async function* (hash) {
      const bytes = kept.get(hash)
      if (bytes === undefined) throw new Error(`no file ${hash}`)
      yield bytes
    },
    has: async hash => kept.has(hash),
    list: async function* () {
      yield* [...kept.keys()].sort()
    },
  }
}
