import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { openStore, sql } from '@thuocdo/store'
import { freshTenant, smallRound } from '@thuocdo/store/testing'
import { jsonOf, typed } from '../testing/typed.ts'

/** An installation with one tenant, in which the settings were changed once. */
async function installation(
  t: TestContext,
): Promise<{ readonly line: readonly string[]; readonly folder: string }> {
  const { url } = await freshTenant(t)
  const store = await openStore({ databaseUrl: url })
  assert.ok(store.ok)
  const added = await store.value.addTenant({
    slug: 'tinh',
    nameVi: 'Tỉnh',
    nameEn: 'Province',
    hosts: [],
    isDemo: false,
  })
  assert.ok(added.ok)
  const db = await store.value.tenant('tinh')
  const { appendEntries } = await import('@thuocdo/store')
  const at = new Date('2026-01-05T01:00:00Z')
  const draft = {
    act: 'change-setting',
    body: { name: 'digest-hour', to: 8 },
    disclosed: { reason: 'Theo công văn' },
  }
  const settings = { kind: 'settings', subject: 'all' }
  await db.transaction().execute(async trx => {
    await trx.insertInto('setting').values({ name: 'digest-hour', value: '8', changed_at: at }).execute()
    await appendEntries(trx, settings, [draft], { at }, '01900000-0000-7000-8000-000000000009')
  })
  await store.value.close()
  const folder = await mkdtemp(join(tmpdir(), 'thuocdo-store-'))
  t.after(() => rm(folder, { recursive: true }))
  return { line: ['--database', url], folder }
}

test('store verify counts what it read and finds nothing wrong; the installation notes when', async t => {
  const { line } = await installation(t)
  const { exit, out } = await typed(['store', 'verify', ...line])
  assert.equal(exit, 0)
  assert.equal(
    out,
    'tinh: 1 chuỗi, 1 mục, 0 hồ sơ; 0 lời ghi đã xóa; không có sai lệch.\n  Đã so với nhật ký: thiết lập 1.\n',
  )
  const again = jsonOf(await typed(['store', 'verify', '--json', ...line]))
  assert.deepEqual([again.tenants[0].problems, again.tenants[0].compared.setting], [[], 1])
  const store = await openStore({ databaseUrl: line[1] })
  assert.ok(store.ok)
  const noted = await store.value.installation.selectFrom('milestone').selectAll().execute()
  assert.deepEqual(
    noted.map(({ name, detail }) => [name, detail]),
    // The first verification sealed what it found, which the second one read too.
    [['verify tinh', { sound: true, differences: 0, chains: 2, entries: 2 }]],
  )
  await store.value.close()
})

test('that one tenant is sound does not cover up what was found of another, at the terminal and on the desk', async t => {
  const { line } = await installation(t)
  const store = await openStore({ databaseUrl: line[1] })
  assert.ok(store.ok)
  t.after(() => store.value.close())
  await store.value.changeTenant('tinh', { hosts: ['tinh.vn'] })
  const other = { slug: 'khac', nameVi: 'Khác', nameEn: 'Other', hosts: ['khac.vn'], isDemo: false }
  assert.ok((await store.value.addTenant(other)).ok)
  const setting = { name: 'digest-hour', value: '8', changed_at: new Date('2026-01-05T01:00:00Z') }
  await (await store.value.tenant('khac')).insertInto('setting').values(setting).execute()
  assert.equal((await typed(['store', 'verify', ...line])).exit, 1)
  const found = async () =>
    (await typed(['status', ...line])).out.split('\n').filter(text => /^tinh$|^khac$|nhật ký/i.test(text))
  const known = [
    'khac',
    '✗ Lần kiểm tra nhật ký vừa xong thấy chỗ không khớp.',
    'tinh',
    '✓ Nhật ký được kiểm tra vừa xong: mọi chuỗi còn nguyên vẹn.',
  ]
  assert.deepEqual(await found(), known)
  assert.equal((await typed(['store', 'verify', '--tenant', 'tinh', ...line])).exit, 0)
  assert.deepEqual(await found(), known)
})

test('store verify of a tenant that is not there is refused, and nothing is noted', async t => {
  const { line } = await installation(t)
  const { exit, err } = await typed(['store', 'verify', '--tenant', 'khac', ...line])
  assert.notEqual(exit, 0)
  assert.match(err, /“khac”/)
  const store = await openStore({ databaseUrl: line[1] })
  assert.ok(store.ok)
  assert.deepEqual(await store.value.installation.selectFrom('milestone').selectAll().execute(), [])
  await store.value.close()
  assert.equal((await typed(['store', 'verify', '--tenant', 'tinh', ...line])).exit, 0)
})

test('store verify names an assessment whose kept row does not follow from the trail', async t => {
  const { line } = await installation(t)
  const store = await openStore({ databaseUrl: line[1] })
  assert.ok(store.ok)
  // Its entries say nothing of block and version, which real ones must.
  await smallRound(await store.value.tenant('tinh'), 1)
  await store.value.close()
  const { exit, out, err } = await typed(['store', 'verify', ...line])
  assert.equal(exit, 1)
  assert.match(err, /malformed-entry/)
  // Nor do its person, unit, edition and round stand in the trail.
  assert.match(err, /row-untold.*row-untold/s)
  assert.match(out, /6 sai lệch/)
})

test('store history tells who did what', async t => {
  const { line } = await installation(t)
  const { exit, out } = await typed(['store', 'history', 'settings/all', ...line])
  assert.equal(exit, 0)
  assert.match(
    out,
    /^1 {2}2026-01-05 08:00 {2}hệ thống {2}đổi thiết lập {2}tên digest-hour, đến 8 {2}lời ghi lý do: Theo công văn\n$/,
  )
})

test('store history refuses a chain that is not there', async t => {
  const { line } = await installation(t)
  const { exit, err } = await typed(['store', 'history', 'unit/khong-co', ...line])
  assert.equal(exit, 1)
  assert.match(err, /unknown-chain/)
  const criterion = await typed(['store', 'history', 'settings/all', '9.9', ...line])
  assert.deepEqual([criterion.exit, /unknown-criterion/.test(criterion.err)], [1, true])
  assert.equal((await typed(['store', 'verify', 'thừa', ...line])).exit, 2)
})

test('an exported trail is verified on any machine, and a changed one is found out', async t => {
  const { line, folder } = await installation(t)
  const file = join(folder, 'nhat-ky.ndjson')
  assert.equal((await typed(['store', 'export', '--out', file, ...line])).exit, 0)
  assert.equal((await stat(file)).mode & 0o777, 0o600)
  const checked = await typed(['store', 'verify', '--file', file])
  assert.deepEqual([checked.exit, checked.out], [0, `${file}: 2 chuỗi, 2 mục; không có sai lệch.\n`])
  const text = await readFile(file, 'utf8')
  assert.ok(!text.includes('Theo công văn'))
  await writeFile(file, text.replace('digest-hour', 'digest-hours'))
  const changed = await typed(['store', 'verify', '--file', file])
  assert.equal(changed.exit, 1)
  assert.match(changed.err, /broken-link/)
})

test('a part of the trail is exported by unit, round and days, and says of itself that it is one', async t => {
  const { line, folder } = await installation(t)
  const store = await openStore({ databaseUrl: line[1] })
  assert.ok(store.ok)
  await smallRound(await store.value.tenant('tinh'), 1)
  await store.value.close()
  const partOf = async (name: string, ...options: readonly string[]) => {
    const file = join(folder, name)
    const { exit, err } = await typed(['store', 'export', '--out', file, ...options, ...line])
    if (exit !== 0) return err.match(/unknown-\w+|wrong-day/g)
    return jsonOf(await typed(['store', 'verify', '--json', '--file', file]))
  }
  const ofDay = await partOf('ngay', '--from', '2026-01-05', '--to', '2026-01-05')
  assert.deepEqual(ofDay.part, { from: '2026-01-05', to: '2026-01-05' })
  assert.deepEqual([ofDay.problems, ofDay.chains > 0], [[], true])
  assert.equal((await partOf('truoc', '--to', '2026-01-04')).entries, 0)
  const nothing = ['--unit', 'Sở Z', '--round', 'Đợt Z', '--from', 'hôm qua']
  assert.deepEqual(await partOf('sai', ...nothing), ['unknown-unit', 'unknown-round', 'wrong-day'])
  const said = await typed(['store', 'verify', '--file', join(folder, 'ngay')])
  assert.match(said.out, /một phần nhật ký/)
})

test('a chain deleted since an export or a backup is found out against it', async t => {
  const { line, folder } = await installation(t)
  const [exported, copied] = [join(folder, 'truoc.ndjson'), join(folder, 'truoc.backup')]
  const files = ['--data', folder]
  assert.equal((await typed(['store', 'export', '--out', exported, ...line])).exit, 0)
  assert.equal((await typed(['backup', '--unencrypted', '--out', copied, ...line, ...files])).exit, 0)
  const against = (file: string) => typed(['store', 'verify', '--against', file, ...line])
  assert.deepEqual([(await against(exported)).exit, (await against(copied)).exit], [0, 0])
  const store = await openStore({ databaseUrl: line[1] })
  assert.ok(store.ok)
  const db = await store.value.tenant('tinh')
  await db.transaction().execute(async trx => {
    await sql`set local session_replication_role = replica`.execute(trx)
    // Whoever owns the database takes the seals and the rows away too: only a copy that lies elsewhere tells.
    for (const table of ['disclosure', 'entry', 'chain', 'setting'])
      await sql`delete from ${sql.table(table)}`.execute(trx)
  })
  await store.value.close()
  assert.equal((await typed(['store', 'verify', ...line])).exit, 0)
  const [byExport, byBackup] = [await against(exported), await against(copied)]
  assert.deepEqual([byExport.exit, byBackup.exit], [1, 1])
  assert.match(byExport.err, /chain-not-as-before.*settings\/all.*so với \S+truoc\.ndjson/)
  assert.match(byBackup.err, /chain-not-as-before.*settings\/all.*so với \S+truoc\.backup/)
})

test('an export writes over no file', async t => {
  const { line, folder } = await installation(t)
  const file = join(folder, 'co-san.csv')
  await writeFile(file, 'giữ lại')
  const { exit, err } = await typed(['store', 'export', '--csv', '--words', '--out', file, ...line])
  assert.equal(exit, 1)
  assert.match(err, /Đã có tệp \S+co-san\.csv/)
  assert.equal(await readFile(file, 'utf8'), 'giữ lại')
})

test('what is mistyped is told: an unknown task, an option of another task, no file', async () => {
  const codeOf = async (argv: readonly string[]) => (await typed(['store', ...argv])).err.split(/ {2}/)[1]
  assert.equal(await codeOf(['xem']), 'unknown-task')
  assert.equal(await codeOf(['verify', '--csv']), 'unknown-option')
  assert.equal(await codeOf(['export']), 'option-missing')
  assert.equal(await codeOf(['history']), 'operand-missing')
})

test('without any store it is told where to look for one', async () => {
  const { exit, err } = await typed(['store', 'verify'])
  assert.equal(exit, 1)
  assert.match(err, /no-database/)
})
