import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { type TestContext, test } from 'node:test'
import { adoptFiles, filesIn, noteServed, openQueue, readSetupLink } from '@thuocdo/operations/acts'
import { connectInstallation, openStore, readMilestones, sql } from '@thuocdo/store'
import { freshTenant } from '@thuocdo/store/testing'
import { jsonOf, typed } from '../testing/typed.ts'

const key = 'một cụm từ đủ dài'

async function machine(t: TestContext) {
  const { url } = await freshTenant(t)
  const folder = await mkdtemp(join(tmpdir(), 'thuocdo-lenh-'))
  t.after(() => rm(folder, { recursive: true }))
  const environment = { DATABASE_URL: url, DATA: folder, BACKUP_KEY: key }
  const type = (...argv: readonly string[]) => typed(argv, { environment })
  return { folder, environment, type }
}

test('from nothing to an administrator, a backup, and the same on another server', async t => {
  const { folder, type } = await machine(t)
  assert.equal((await type('tenant', 'add', 'hungyen', '--name', 'Tỉnh Hưng Yên')).exit, 0)
  const made = await type('person', 'add-admin', 'quantri', '--name', 'Nguyễn Văn An')
  assert.match(made.out, /http:\/\/localhost:4310\/desk\/set-up\/[\w-]{43}\n/)
  assert.equal((await type('store', 'verify')).exit, 0)
  const backedUp = await type('backup', '--out', folder, '--json')
  const { file, tenants, entries } = jsonOf(backedUp)
  assert.deepEqual([backedUp.exit, tenants, entries > 0], [0, ['hungyen'], true])
  const other = await machine(t)
  const restored = await other.type('restore', file, '--json')
  assert.deepEqual([restored.exit, jsonOf(restored).tenants, jsonOf(restored).entries], [0, tenants, entries])
  assert.match((await other.type('tenant', 'list')).out, /^hungyen {2}Tỉnh Hưng Yên$/m)
  const told = (await other.type('status')).out
  assert.match(told, /✓ Sao lưu lần cuối vừa xong/)
  assert.match(told, /! Nhật ký chưa được kiểm tra kể từ khi khôi phục\./)
  const again = await other.type('restore', file)
  assert.deepEqual([again.exit, /target-not-empty.*hungyen/.test(again.err)], [1, true])
  // Which database it is stands there: the variable may be set in a shell that nobody thought of.
  assert.ok(again.err.includes(new URL(other.environment.DATABASE_URL).pathname))
  const replaced = await other.type('restore', file, '--replace')
  assert.equal(replaced.exit, 0)
  assert.match(replaced.err, /Thay thế dữ liệu đang có: hungyen: mất 1 mục nhật ký, ghi từ /)
  assert.match(replaced.out, /Đã thay thế: hungyen: mất 1 mục nhật ký, ghi từ /)
})

test('the link of the first administrator begins with the public address of the tenant', async t => {
  const { environment } = await machine(t)
  const type = (SITE: string, ...argv: readonly string[]) =>
    typed(argv, { environment: { ...environment, SITE, PORT: '8000' } })
  const site = 'https://chiso.vn:8443'
  const linkOf = async (slug: string) => {
    const made = await type(
      site,
      'person',
      'add-admin',
      'quantri',
      '--name',
      'An',
      '--tenant',
      slug,
      '--json',
    )
    return new URL(jsonOf(made).link).origin
  }
  await type(site, 'tenant', 'add', 'mot', '--name', 'Một', '--hosts', 'mot.vn')
  assert.equal(await linkOf('mot'), site)
  await type(site, 'tenant', 'add', 'hai', '--name', 'Hai', '--hosts', 'hai.vn,www.hai.vn')
  assert.equal(await linkOf('hai'), 'https://hai.vn:8443')
})

test('the restore may name another server than the environment', async t => {
  const [here, there] = [await machine(t), await machine(t)]
  await here.type('tenant', 'add', 'hungyen', '--name', 'Tỉnh Hưng Yên')
  const { file } = jsonOf(await here.type('backup', '--out', here.folder, '--json'))
  const moved = await here.type('restore', file, '--to', there.environment.DATABASE_URL)
  assert.equal(moved.exit, 0, moved.err)
  assert.match((await there.type('tenant', 'list')).out, /^hungyen/)
})

test('a second first administrator, an unknown tenant and no tenant are refused', async t => {
  const { type } = await machine(t)
  const add = ['person', 'add-admin', 'quantri', '--name', 'Nguyễn Văn An']
  assert.match((await type(...add)).err, /no-tenant.*thuocdo tenant add/)
  await type('tenant', 'add', 'hungyen', '--name', 'Tỉnh Hưng Yên')
  assert.match((await type(...add, '--tenant', 'khac')).err, /which-tenant.*“khac”.*hungyen/)
  assert.equal((await type(...add)).exit, 0)
  const second = await type('person', 'add-admin', 'khac', '--name', 'Lê Thị Bình')
  assert.deepEqual([second.exit, /administrator-exists/.test(second.err)], [1, true])
  assert.match((await type('tenant', 'add', 'hungyen', '--name', 'x')).err, /tenant-exists/)
})

test('a second tenant waits until the first has host names; a host leads to one tenant alone', async t => {
  const { type } = await machine(t)
  await type('tenant', 'add', 'bac', '--name', 'Tỉnh Bắc')
  const second = ['tenant', 'add', 'nam', '--name', 'Tỉnh Nam', '--hosts', 'nam.vn']
  const early = await type(...second)
  assert.deepEqual([early.exit, /hosts-missing.*tenant change bac --hosts/.test(early.err)], [1, true])
  const changed = await type('tenant', 'change', 'bac', '--hosts', 'Bac.vn, b.vn', '--name-en', 'North')
  assert.deepEqual([changed.exit, changed.out], [0, 'bac  Tỉnh Bắc  bac.vn, b.vn\n'])
  assert.equal((await type(...second)).exit, 0)
  const third = (hosts: string) => type('tenant', 'add', 'tay', '--name', 'Tỉnh Tây', '--hosts', hosts)
  assert.match((await third('BAC.vn')).err, /host-taken.*“bac”/)
  assert.match((await third('https://tay.vn')).err, /wrong-host/)
  assert.match((await type('tenant', 'add', 'tay', '--name', 'x')).err, /hosts-missing.*“tay”/)
  assert.match((await type('tenant', 'change', 'nam', '--hosts', 'b.vn')).err, /host-taken/)
  assert.match((await type('tenant', 'change', 'tay', '--hosts', 'tay.vn')).err, /unknown-tenant/)
  assert.equal((await type('tenant', 'change', 'nam')).exit, 2)
})

test('an administrator who lost the link, or comes out of a restore, gets another; nobody else does', async t => {
  const { folder, environment, type } = await machine(t)
  await type('tenant', 'add', 'hungyen', '--name', 'Tỉnh Hưng Yên')
  const tokenIn = (out: string): string => /set-up\/([\w-]{43})\n/.exec(out)?.[1] ?? ''
  const first = tokenIn((await type('person', 'add-admin', 'quantri', '--name', 'Nguyễn Văn An')).out)
  const again = await type('person', 'add-admin', 'quantri', '--name', 'Nguyễn Văn An')
  assert.match(again.err, /administrator-exists.*person new-link/)
  const renewed = await type('person', 'new-link', 'QuanTri')
  assert.equal(renewed.exit, 0)
  const store = await openStore({ databaseUrl: environment.DATABASE_URL })
  assert.ok(store.ok)
  const db = await store.value.tenant('hungyen')
  const now = () => new Date()
  assert.equal(await readSetupLink({ db, now }, first), null)
  assert.equal((await readSetupLink({ db, now }, tokenIn(renewed.out)))?.login, 'quantri')
  const made = await db.selectFrom('entry').select('actor').where('act', '=', 'make-setup-link').execute()
  assert.deepEqual(made, [{ actor: null }, { actor: null }])
  await sql`update role_grant set role = 'auditor'`.execute(db)
  assert.match((await type('person', 'new-link', 'quantri')).err, /not-an-administrator/)
  await sql`update role_grant set role = 'administrator'`.execute(db)
  await store.value.close()
  assert.match((await type('person', 'new-link', 'khac')).err, /unknown-login/)
  const { file } = jsonOf(await type('backup', '--out', folder, '--json'))
  const other = await machine(t)
  await other.type('restore', file)
  assert.equal((await other.type('person', 'new-link', 'quantri')).exit, 0)
})

test('a backup that lacks a file is written, says so and fails; so does the status after it', async t => {
  const { folder, environment, type } = await machine(t)
  await type('tenant', 'add', 'hungyen', '--name', 'Tỉnh Hưng Yên')
  const store = await openStore({ databaseUrl: environment.DATABASE_URL })
  assert.ok(store.ok)
  const row = { hash: 'a'.repeat(64), bytes: 3, type: 'text/plain', added_at: new Date() }
  await (await store.value.tenant('hungyen')).insertInto('file').values(row).execute()
  await store.value.close()
  const backedUp = await type('backup', '--out', folder)
  assert.deepEqual([backedUp.exit, /files-missing/.test(backedUp.err)], [1, true])
  assert.match(backedUp.out, /Đã sao lưu 1 đơn vị sử dụng/)
  const status = await type('status')
  assert.deepEqual([status.exit, /✗ Sao lưu lần cuối vừa xong.*thiếu 1 tệp/.test(status.out)], [1, true])
})

test('the status says what is there and what to do, and fails where somebody is needed', async t => {
  const { folder, environment, type } = await machine(t)
  await type('tenant', 'add', 'hungyen', '--name', 'Tỉnh Hưng Yên')
  const before = await type('status')
  assert.equal(before.exit, 1)
  assert.match(before.out, /✗ Chưa sao lưu lần nào\.\n {4}Trên máy chủ, .*chạy lệnh: npx thuocdo backup/)
  await type('backup', '--out', folder)
  const after = await type('status', '--lang', 'en')
  assert.match(after.out, /PostgreSQL \d+\.\d+ on a server of its own/)
  assert.match(after.out, /Last backup just now\./)
  const db = connectInstallation({ url: environment.DATABASE_URL, most: 1 })
  await openQueue({ url: environment.DATABASE_URL })
  await sql`select graphile_worker.add_job('back-up')`.execute(db)
  await sql`update graphile_worker._private_jobs set attempts = 1, last_error = 'backup-key-short'`.execute(
    db,
  )
  await db.destroy()
  assert.match((await type('status')).out, /! back-up: backup-key-short; thử lại lúc \d{4}-/)
})

test('a backup without key or target is wrong use, one that nobody can write tells why, and plain must be said', async t => {
  const { folder, environment, type } = await machine(t)
  await type('tenant', 'add', 'hungyen', '--name', 'Tỉnh Hưng Yên')
  const plain = { environment: { ...environment, BACKUP_KEY: '' } }
  assert.deepEqual([(await typed(['backup'], { environment })).exit], [2])
  const noKey = await typed(['backup', '--out', folder], plain)
  assert.deepEqual([noKey.exit, /BACKUP_KEY/.test(noKey.err)], [2, true])
  assert.equal((await typed(['backup', '--out', folder, '--unencrypted'], plain)).exit, 0)
  assert.equal((await readdir(folder)).filter(name => name.endsWith('.backup')).length, 1)
  const file = join(folder, 'a-file')
  await writeFile(file, '')
  assert.match((await typed(['backup', '--out', join(file, 'x')], { environment })).err, /system-refused/)
})

test('a key may lie in a file, or be typed twice', async t => {
  const { folder, environment, type } = await machine(t)
  await type('tenant', 'add', 'hungyen', '--name', 'Tỉnh Hưng Yên')
  const keyFile = join(folder, 'khoa')
  await writeFile(keyFile, Buffer.from(Array.from({ length: 32 }, (_, i) => 255 - i)))
  const out = (name: string) => ['backup', '--out', join(folder, name), '--key-file', keyFile]
  assert.equal((await typed(out('a.backup'), { environment })).exit, 0)
  const wrong = await typed(['restore', join(folder, 'a.backup')], { environment })
  assert.match(wrong.err, /backup-key-wrong/)
  const answers = [key, `${key}?`]
  const asking = {
    environment: { ...environment, BACKUP_KEY: '' },
    terminal: { askSecret: async () => answers.shift() ?? '' },
  }
  assert.match((await typed(['backup', '--out', folder], asking)).err, /backup-key-differs/)
})

test('a database that is not there is a sentence', async () => {
  const environment = { DATABASE_URL: 'postgres://a@127.0.0.1:1/x', DATA: tmpdir() }
  const { exit, err } = await typed(['status'], { environment })
  assert.deepEqual([exit, /database-unreachable/.test(err)], [1, true])
})

test('a mistyped place is refused by every command that may not found an installation, and stays as it was', async t => {
  const { folder } = await machine(t)
  const typo = join(folder, 'typo')
  const out = join(folder, 'x.backup')
  const lines = [
    ['backup', '--out', out, '--unencrypted'],
    ['status'],
    ['store', 'verify'],
    ['tenant', 'list'],
    ['person', 'add-admin', 'quantri', '--name', 'An'],
  ]
  for (const line of lines) {
    const { exit, err } = await typed(line, { environment: { DATA: typo } })
    assert.deepEqual([line[0], exit, /no-installation.*typo/.test(err)], [line[0], 1, true])
  }
  assert.deepEqual(await readdir(folder), [])
})

test('a restore of a file that is not there, or is something else, founds nothing', async t => {
  const { folder } = await machine(t)
  const other = join(folder, 'other.txt')
  await writeFile(other, 'không phải bản sao lưu')
  const environment = { DATA: join(folder, 'new'), BACKUP_KEY: key }
  const missing = await typed(['restore', join(folder, 'nope')], { environment })
  assert.deepEqual([missing.exit, /Không tìm thấy .*nope/.test(missing.err)], [1, true])
  const wrong = await typed(['restore', other], { environment })
  assert.deepEqual([wrong.exit, /not-a-backup/.test(wrong.err)], [1, true])
  assert.deepEqual(await readdir(folder), ['other.txt'])
})

test('an installation without a tenant has nothing to back up or verify, and is not well', async t => {
  const { folder, type } = await machine(t)
  assert.match((await type('backup', '--out', folder)).err, /nothing-to-back-up/)
  const verified = await type('store', 'verify')
  assert.deepEqual([verified.exit, /nothing-to-verify/.test(verified.err)], [1, true])
  assert.equal((await type('status')).exit, 1)
  assert.deepEqual(await readdir(folder), [])
})

test('a file that is not there or cannot be written is named, and the database is not blamed', async t => {
  const { folder, type } = await machine(t)
  await type('tenant', 'add', 'hungyen', '--name', 'Tỉnh Hưng Yên')
  const missing = await type('restore', join(folder, 'nope'))
  assert.deepEqual([missing.exit, /Không tìm thấy .*nope/.test(missing.err)], [1, true])
  const unwritable = await type('backup', '--out', '/proc/nope/x.backup')
  assert.equal(unwritable.exit, 1)
  assert.match(unwritable.err, /system-refused.*\/proc/)
  assert.doesNotMatch(unwritable.err, /database|cơ sở dữ liệu/)
})

test('the backup of one tenant is not taken for that of another', async t => {
  const { folder, type } = await machine(t)
  await type('tenant', 'add', 'aa', '--name', 'Tỉnh A', '--hosts', 'a.vn')
  await type('tenant', 'add', 'bb', '--name', 'Tỉnh B', '--hosts', 'b.vn')
  const { file } = jsonOf(await type('backup', '--out', folder, '--tenant', 'bb', '--json'))
  const linesOf = (out: string) => out.split('\n').filter(line => /^(aa|bb)|ao lưu l/.test(line))
  const one = await type('status')
  assert.deepEqual(
    [one.exit, ...linesOf(one.out)],
    [1, 'aa', '✗ Chưa sao lưu lần nào.', 'bb', '✓ Sao lưu lần cuối vừa xong.'],
  )
  assert.equal((await type('backup', '--out', join(folder, 'all.backup'))).exit, 0)
  assert.deepEqual(
    linesOf((await type('status')).out).filter(line => line.startsWith('✗')),
    [],
  )
  const other = await machine(t)
  await other.type('tenant', 'add', 'aa', '--name', 'Tỉnh A', '--hosts', 'a.vn')
  await other.type('restore', file)
  const restored = linesOf((await other.type('status')).out)
  const backups = restored.filter(line => !line.includes('Khôi phục lúc'))
  assert.deepEqual(backups, ['aa', '✗ Chưa sao lưu lần nào.', 'bb', '✓ Sao lưu lần cuối vừa xong.'])
  assert.match(restored[4] ?? '', /^✓ Khôi phục lúc .* từ bản sao lưu lúc .* \(giờ Việt Nam\)\.$/)
})

test('a tenant goes only by its name, and after a backup or without one; the installation remembers it', async t => {
  const { folder, type } = await machine(t)
  await type('tenant', 'add', 'aa', '--name', 'Tỉnh A')
  await type('person', 'add-admin', 'quantri', '--name', 'Nguyễn Văn An')
  const remove = (...more: readonly string[]) => type('tenant', 'remove', 'aa', ...more)
  const bare = await remove()
  assert.deepEqual([bare.exit, /--confirm "Tỉnh A"/.test(bare.err), /--out/.test(bare.err)], [2, true, true])
  assert.equal((await remove('--confirm', 'Tỉnh B', '--without-backup')).exit, 2)
  assert.match((await type('tenant', 'remove', 'bb')).err, /unknown-tenant.*aa/)
  const out = join(folder, 'aa.backup')
  const gone = await remove('--confirm', 'Tỉnh A'.normalize('NFD'), '--out', out)
  assert.deepEqual([gone.exit, /Đã gỡ đơn vị sử dụng aa .*aa\.backup/.test(gone.out)], [0, true], gone.err)
  const [removed] = jsonOf(await type('tenant', 'list', '--json')).removed
  assert.deepEqual([removed.slug, removed.entries > 0, removed.backup], ['aa', true, out])
  assert.equal((await type('tenant', 'add', 'aa', '--name', 'Tỉnh A')).exit, 0)
  assert.equal((await type('restore', out, '--replace')).exit, 0)
  assert.match((await type('person', 'new-link', 'quantri')).out, /set-up/)
})

test('with the made-up province in the way it is told how it goes, and real work begins after it', async t => {
  const { environment, type } = await machine(t)
  const store = await openStore({ databaseUrl: environment.DATABASE_URL })
  assert.ok(store.ok)
  const names = { nameVi: 'Tỉnh Minh Họa', nameEn: 'Minh Họa Province' }
  await store.value.addTenant({ slug: 'minh_hoa', ...names, hosts: [], isDemo: true })
  await store.value.close()
  const add = ['tenant', 'add', 'tinh_a', '--name', 'Tỉnh A']
  const line = /thuocdo (tenant remove minh_hoa --confirm "Tỉnh Minh Họa" --without-backup)/.exec(
    (await type(...add)).err,
  )
  assert.ok(line)
  assert.equal(
    (await type('tenant', 'remove', 'minh_hoa', '--confirm', 'Tỉnh Minh Họa', '--without-backup')).exit,
    0,
  )
  assert.equal((await type(...add)).exit, 0)
  const list = await type('tenant', 'list')
  assert.match(list.err, /^Đã gỡ lúc .*minh_hoa {2}Tỉnh Minh Họa {2}\(không sao lưu\)$/m)
  const surplus = await type('tenant', 'list', 'extra')
  assert.deepEqual([surplus.exit, /Thừa “extra”/.test(surplus.err)], [2, true])
  assert.equal((await type(...add, '--without-backup')).exit, 2)
})

test('a data folder that is not the one of the database is refused before anything is checked or copied', async t => {
  const { folder, environment, type } = await machine(t)
  await type('tenant', 'add', 'hungyen', '--name', 'Tỉnh Hưng Yên')
  const store = await openStore({ databaseUrl: environment.DATABASE_URL })
  assert.ok(store.ok)
  await adoptFiles(store.value.installation, folder, new Date())
  const drill = { environment: { ...environment, DATA: join(folder, 'drill') } }
  const verified = await typed(['store', 'verify'], drill)
  assert.deepEqual([verified.exit, /other-files/.test(verified.err)], [1, true])
  const backedUp = await typed(['backup', '--out', join(folder, 'x.backup')], drill)
  assert.deepEqual([backedUp.exit, /other-files/.test(backedUp.err)], [1, true])
  const milestones = await readMilestones(store.value.installation)
  assert.equal(
    milestones.some(({ name }) => name.startsWith('verify')),
    false,
  )
  await store.value.close()
  assert.equal((await type('store', 'verify')).exit, 0)
})

test('a damaged file is counted neither among those backed up nor among those restored, and both say so', async t => {
  const { folder, environment, type } = await machine(t)
  await type('tenant', 'add', 'hungyen', '--name', 'Tỉnh Hưng Yên')
  const store = await openStore({ databaseUrl: environment.DATABASE_URL })
  assert.ok(store.ok)
  const files = filesIn(folder)
  const db = await store.value.tenant('hungyen')
  for (const text of ['còn nguyên', 'bị sửa']) {
    const { hash, bytes } = await files.keep(Readable.from([Buffer.from(text)]))
    await db.insertInto('file').values({ hash, bytes, type: 'text/plain', added_at: new Date() }).execute()
    if (text === 'bị sửa') await writeFile(join(folder, 'files', hash.slice(0, 2), hash), 'bị sữa')
  }
  await store.value.close()
  const backedUp = await type('backup', '--out', join(folder, 'x.backup'), '--json')
  assert.deepEqual([backedUp.exit, jsonOf(backedUp).files, jsonOf(backedUp).missing], [1, 1, 1])
  const other = await machine(t)
  const restored = await other.type('restore', join(folder, 'x.backup'))
  assert.deepEqual([restored.exit, /, 1 tệp;/.test(restored.out)], [1, true], restored.out)
  assert.match(restored.err, /files-missing.*thiếu 1 tệp/)
})

test('a link in a shell that knows no SITE begins where the server last was', async t => {
  const { environment, type } = await machine(t)
  await type('tenant', 'add', 'mot', '--name', 'Một')
  const store = await openStore({ databaseUrl: environment.DATABASE_URL })
  assert.ok(store.ok)
  await noteServed(store.value.installation, { address: 'https://chiso.vn', port: 4523 }, new Date())
  await store.value.close()
  const made = await type('person', 'add-admin', 'quantri', '--name', 'An', '--json')
  assert.equal(new URL(jsonOf(made).link).origin, 'https://chiso.vn')
  const there = { environment: { ...environment, PORT: '8000' } }
  const own = await typed(['person', 'new-link', 'quantri', '--json'], there)
  assert.equal(new URL(jsonOf(own).link).origin, 'http://localhost:8000')
})
