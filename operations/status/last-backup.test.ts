import assert from 'node:assert/strict'
import { test } from 'node:test'
import { backupMilestone, lastBackup } from './last-backup.ts'

const at = (day: string): Date => new Date(`2026-01-${day}T01:00:00Z`)
const done = (name: string, day: string, detail: object) => ({ name, at: at(day), detail })

test('the backup of one tenant is none of another, and does not cover up that of the whole installation', () => {
  assert.deepEqual([backupMilestone(), backupMilestone('bb')], ['backup', 'backup bb'])
  const ofOne = [done(backupMilestone('bb'), '05', { tenants: ['bb'], missing: 0 })]
  assert.equal(lastBackup(ofOne, 'aa'), null)
  assert.deepEqual(lastBackup(ofOne, 'bb'), { at: at('05'), missing: 0 })
  const both = [...ofOne, done(backupMilestone(), '02', { tenants: ['aa', 'bb'], missing: 1 })]
  assert.deepEqual(lastBackup(both, 'aa'), { at: at('02'), missing: 1 })
  assert.deepEqual(lastBackup(both, 'bb'), { at: at('05'), missing: 0 })
})

test('a tenant that came after the last backup is in none', () => {
  assert.equal(lastBackup([done('backup', '05', { tenants: ['aa'] })], 'moi'), null)
  assert.equal(lastBackup([done('verify', '05', { tenants: ['moi'] })], 'moi'), null)
})

test('the backup that a tenant was restored from counts by its own instant, unless a later one was made', () => {
  const restored = done('restore aa', '05', {
    tenants: ['aa'],
    backup: { at: at('01').toISOString(), missing: 2 },
  })
  assert.deepEqual(lastBackup([restored], 'aa'), { at: at('01'), missing: 2 })
  assert.equal(lastBackup([restored], 'bb'), null)
  const made = done('backup', '04', { tenants: ['aa', 'bb'], missing: 0 })
  assert.deepEqual(lastBackup([restored, made], 'aa'), { at: at('04'), missing: 0 })
})
