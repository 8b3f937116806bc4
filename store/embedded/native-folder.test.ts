import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readFile, readlink, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { copyNative, haveLinks } from './native-folder.ts'

/** A package with one library that wants a short name. */
async function packageFor(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'native-'))
  t.after(() => rm(folder, { recursive: true }))
  await mkdir(join(folder, 'native', 'lib'), { recursive: true })
  await mkdir(join(folder, 'native', 'bin'))
  await writeFile(join(folder, 'package.json'), '{}')
  await writeFile(join(folder, 'native', 'bin', 'postgres'), 'program')
  await writeFile(join(folder, 'native', 'lib', 'liba.so.1.2'), 'library')
  const links = [{ source: 'native/lib/liba.so.1.2', target: 'native/lib/liba.so.1' }]
  await writeFile(join(folder, 'native', 'pg-symlinks.json'), JSON.stringify(links))
  return folder
}

test('the short names of libraries are made where the package lies, once', async t => {
  const native = join(await packageFor(t), 'native')
  assert.ok((await haveLinks(native)) && (await haveLinks(native)))
  assert.equal(await readlink(join(native, 'lib', 'liba.so.1')), 'liba.so.1.2')
})

test('a copy holds the programs and the names, and is made once', async t => {
  const folder = await packageFor(t)
  const [copy, again] = [
    await copyNative(join(folder, 'native'), join(folder, 'spare')),
    await copyNative(join(folder, 'native'), join(folder, 'spare')),
  ]
  assert.equal(copy, again)
  assert.equal(await readFile(join(copy, 'lib', 'liba.so.1'), 'utf8'), 'library')
})
