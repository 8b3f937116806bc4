import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { inspect } from 'node:util'
import { ensureSecretsKey, newSecretsKey, readSecretsKey, textOfKey } from './secrets-key.ts'

async function emptyFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'thuocdo-key-'))
  t.after(() => rm(folder, { recursive: true }))
  return folder
}

test('the first start makes a key that only its owner reads; every later one takes the same', async t => {
  const place = { text: '', dataFolder: join(await emptyFolder(t), 'data') }
  assert.deepEqual(await readSecretsKey(place), { ok: true, value: null, problems: [] })
  const first = await ensureSecretsKey(place)
  const second = await ensureSecretsKey(place)
  assert.ok(first.ok && second.ok)
  assert.ok(first.value.equals(second.value))
  const { mode } = await stat(join(place.dataFolder, 'secrets.key'))
  assert.equal(mode & 0o777, 0o600)
  assert.deepEqual(await readdir(place.dataFolder), ['secrets.key'])
})

test('processes that start at the same moment end up with one key', async t => {
  const place = { text: '', dataFolder: await emptyFolder(t) }
  const made = await Promise.all(Array.from({ length: 8 }, () => ensureSecretsKey(place)))
  const keys = made.map(outcome => (outcome.ok ? textOfKey(outcome.value) : ''))
  assert.equal(new Set(keys).size, 1)
  assert.equal((await readFile(join(place.dataFolder, 'secrets.key'), 'utf8')).trim(), keys[0])
})

test('a key in the environment needs no file; one that is no key is refused with what to do', async t => {
  const dataFolder = await emptyFolder(t)
  const key = newSecretsKey()
  const named = await ensureSecretsKey({ text: textOfKey(key), dataFolder })
  assert.ok(named.ok && named.value.equals(key))
  assert.deepEqual(await readdir(dataFolder), [])
  for (const text of ['ngắn', textOfKey(key).slice(4), `${textOfKey(key)}AAAA`]) {
    const refused = await ensureSecretsKey({ text, dataFolder })
    assert.match(refused.problems[0]?.words.vi ?? '', /openssl rand -base64 32/)
  }
})

test('a damaged key file is refused and never written over', async t => {
  const dataFolder = await emptyFolder(t)
  await writeFile(join(dataFolder, 'secrets.key'), 'nửa chừng')
  const refused = await ensureSecretsKey({ text: '', dataFolder })
  assert.equal(refused.problems[0]?.code, 'secrets-key-unreadable')
  assert.equal(await readFile(join(dataFolder, 'secrets.key'), 'utf8'), 'nửa chừng')
})

test('a key that is printed by mistake says nothing', () => {
  const key = newSecretsKey()
  assert.ok(!`${inspect(key)}${JSON.stringify(key)}`.includes(textOfKey(key)))
})
