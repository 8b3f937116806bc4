import { randomBytes } from 'node:crypto'
import type { TestContext } from 'node:test'
import { appendEntries, connectInstallation, type Db, sql } from '@thuocdo/store'
import { newId } from '../new-id.ts'
import type { Files } from '../ports/files.ts'
import { sealSecret } from '../sign-in/seal-secret.ts'
import { type TestEffects, testEffects } from './effects.ts'

/** Effects on a database with one tenant in which some people, a trail and a file lie: the kinds of rows that a copy must carry. */
export async function seededEffects(t: TestContext): Promise<TestEffects> {
  const fx = await testEffects(t)
  await foundTenant(fx.url, 'thu')
  await seedPeople(fx)
  await seedTrail(fx.db)
  await seedFile(fx.db, fx.files, 'Báo cáo tự chấm điểm')
  return fx
}

/** Lists a tenant in the installation of a test. */
export async function foundTenant(url: string, slug: string): Promise<void> {
  const db = connectInstallation({ url, most: 1 })
  await db
    .insertInto('tenant')
    .values({
      id: newId(),
      slug,
      name_vi: 'Tỉnh Thử',
      name_en: 'Test province',
      founded_at: new Date('2026-01-01T00:00:00Z'),
    })
    .execute()
  await db.destroy()
}

/** Two people, one of them with a name that a careless copy would break. */
async function seedPeople({ db, secretsKey }: TestEffects): Promise<void> {
  const added_at = new Date('2026-01-02T03:04:05.678Z')
  const names = ['Trần Thị Ánh', 'Tab\tgạch\\chéo\nxuống "dòng"']
  const people = names.map(name => ({ id: newId(), name, added_at, email: null }))
  await db.insertInto('person').values(people).execute()
  const [{ id }] = people
  await db
    .insertInto('account')
    .values({ person: id, login: 'anh', totp_secret: sealSecret(secretsKey, randomBytes(20), id) })
    .execute()
  await sql`insert into session (id, token_hash, person, door, source, began_at, seen_at, rotated_at, expires_at, idle_minutes)
    values (${newId()}, ${randomBytes(32)}, ${id}, 'password', '', now(), now(), now(), now(), 30)`.execute(
    db,
  )
}

/** Three chains of four entries, with words that can be erased. */
async function seedTrail(db: Db): Promise<void> {
  for (const subject of ['a', 'b', 'c'])
    for (const number of [1, 2, 3, 4])
      await appendEntries(
        db,
        { kind: 'settings', subject },
        [{ act: 'change-setting', body: { number }, disclosed: { reason: `Lý do ${number}` } }],
        { at: new Date('2026-01-05T01:00:00Z') },
        newId(),
      )
  await sql`insert into setting (name, value, changed_at) values ('tinh', '{"a": [1, "ă"]}', now())`.execute(
    db,
  )
}

/** A file, kept and listed. */
export async function seedFile(db: Db, files: Files, text: string): Promise<string> {
  const { hash, bytes } = await files.keep(
    (async function* () {
      yield Buffer.from(text)
    })(),
  )
  await db
    .insertInto('file')
    .values({ hash, bytes, type: 'text/plain', added_at: new Date('2026-01-02T00:00:00Z') })
    .execute()
  return hash
}
