import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { connectTenant } from '@thuocdo/store'
import { freshTenant } from '@thuocdo/store/testing'
import { newSecretsKey, textOfKey } from '../ports/secrets-key.ts'
import { openSecret } from '../sign-in/seal-secret.ts'
import { unreadableSecrets } from '../sign-in/unreadable-secrets.ts'
import { seededEffects } from '../testing/seeded.ts'
import { backUp } from './back-up.ts'
import { restore } from './restore.ts'

const passphrase = 'một cụm từ đủ dài'
const now = () => new Date('2026-01-06T02:03:04Z')

test('an authenticator works after a restore on another machine: its key is sealed anew with the one there', async t => {
  const fx = await seededEffects(t)
  const folder = await mkdtemp(join(tmpdir(), 'thuocdo-khoa-'))
  t.after(() => rm(folder, { recursive: true }))
  const { person, totp_secret } = await fx.db
    .selectFrom('account')
    .select(['person', 'totp_secret'])
    .executeTakeFirstOrThrow()
  const secret = openSecret(fx.secretsKey, totp_secret ?? Buffer.alloc(0), person)
  assert.ok(secret)
  const files = () => fx.files
  const copy = async (name: string, secret: string | null) => {
    const out = join(folder, name)
    const order = { connection: { url: fx.url }, files, out, secret, product: '0.1.0', now }
    const written = await backUp({ ...order, secretsKey: fx.secretsKey })
    assert.ok(written.ok)
    return { out, carried: written.value.manifest.secretsKey }
  }
  const onAnotherMachine = async (file: string, passphrase: string | null) => {
    const { url } = await freshTenant(t)
    const secretsKey = newSecretsKey()
    const into = { file, secret: passphrase, connection: { url }, files, replace: true, now }
    const restored = await restore({ ...into, secretsKey })
    assert.ok(restored.ok)
    const db = connectTenant({ url, most: 1 }, 'thu')
    t.after(() => db.destroy())
    const account = await db.selectFrom('account').select('totp_secret').executeTakeFirstOrThrow()
    const opened = openSecret(secretsKey, account.totp_secret ?? Buffer.alloc(0), person)
    return { opened, unreadable: await unreadableSecrets({ db, secretsKey }), problems: restored.problems }
  }
  const sealed = await copy('a', passphrase)
  assert.equal(sealed.carried, textOfKey(fx.secretsKey))
  assert.deepEqual(await onAnotherMachine(sealed.out, passphrase), {
    opened: secret,
    unreadable: 0,
    problems: [],
  })
  // A backup that anyone reads does not carry the key: the restore says for how many that matters.
  const open = await copy('b', null)
  assert.equal(open.carried, undefined)
  const left = await onAnotherMachine(open.out, null)
  assert.deepEqual([left.opened, left.unreadable], [null, 1])
  assert.equal(left.problems[0]?.code, 'authenticators-unreadable')
  assert.match(left.problems[0]?.words.en ?? '', /authenticators of 1/)
})
