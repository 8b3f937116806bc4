import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { sha256 } from '../hash.ts'
import { allOf } from '../testing/all-of.ts'
import { type Disk, diskFiles } from './disk-files.ts'

async function folderFor(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'thuocdo-tep-'))
  t.after(() => rm(folder, { recursive: true }))
  return folder
}

async function* parts(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text)
}

async function textOf(content: AsyncIterable<Uint8Array>): Promise<string> {
  const all: Uint8Array[] = []
  for await (const part of content) all.push(part)
  return Buffer.concat(all).toString()
}

const hash = sha256('mộthai')

test('a file lies under the hash of its content, in a folder of the first two signs, and is read back', async t => {
  const folder = await folderFor(t)
  const files = diskFiles(folder)
  assert.deepEqual(await files.keep(parts('một', 'hai')), { hash, bytes: 8 })
  assert.deepEqual(await readdir(join(folder, hash.slice(0, 2))), [hash])
  assert.equal(await textOf(files.read(hash)), 'mộthai')
  assert.ok(await files.has(hash))
  assert.deepEqual(await readdir(join(folder, 'partial')), [])
})

test('the same content is kept once, also when two bring it at the same moment', async t => {
  const files = diskFiles(await folderFor(t))
  await Promise.all([files.keep(parts('một', 'hai')), files.keep(parts('mộthai'))])
  assert.deepEqual(await allOf(files.list()), [hash])
})

test('what is not there is not there, and a name that is no hash leads nowhere', async t => {
  const files = diskFiles(await folderFor(t))
  assert.equal(await files.has(hash), false)
  assert.equal(await files.has('../../etc/passwd'), false)
  await assert.rejects(textOf(files.read(hash)))
  await assert.rejects(textOf(files.read('../../etc/passwd')), /no file/)
  assert.deepEqual(await allOf(files.list()), [])
})

test('a file that was changed on the disk is not passed off as what was kept', async t => {
  const folder = await folderFor(t)
  const files = diskFiles(folder)
  await files.keep(parts('mộthai'))
  await writeFile(join(folder, hash.slice(0, 2), hash), 'mộtba')
  await assert.rejects(textOf(files.read(hash)), /not what was kept/)
})

test('a disk that is full in the middle leaves nothing behind', async t => {
  const folder = await folderFor(t)
  const files = diskFiles(folder, diskFor(3))
  await assert.rejects(files.keep(parts('abc', 'def')), { code: 'ENOSPC' })
  assert.deepEqual(await allOf(files.list()), [])
  assert.deepEqual(await readdir(join(folder, 'partial')), [])
})

test('a sender who breaks off leaves nothing behind', async t => {
  const folder = await folderFor(t)
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('abc')
    throw new Error('gone')
  }
  await assert.rejects(diskFiles(folder).keep(broken()), /gone/)
  assert.deepEqual(await readdir(join(folder, 'partial')), [])
})

/** A disk with room for so many bytes. */
function diskFor(room: number): Disk {
  let left = room
  return {
    write: async (file, part) => {
      if (part.length > left) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
      left -= part.length
      await file.write(part)
    },
  }
}

test('nobody else on the machine enters the folders or reads a file', async t => {
  const folder = join(await folderFor(t), 'files')
  await diskFiles(folder).keep(parts('một', 'hai'))
  const places = ['', 'partial', hash.slice(0, 2), join(hash.slice(0, 2), hash)]
  const modes = await Promise.all(places.map(async place => (await stat(join(folder, place))).mode & 0o777))
  assert.deepEqual(modes, [0o700, 0o700, 0o700, 0o600])
})
