import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { withLock } from './lock.cjs'

const inFolder = (work: (lock: string) => void): void => {
  const folder = mkdtempSync(join(tmpdir(), 'lock-'))
  work(join(folder, 'a.lock'))
  rmSync(folder, { recursive: true })
}

test('the lock is there during the work and gone afterwards', () => {
  inFolder(lock => {
    assert.equal(
      withLock(lock, () => existsSync(lock)),
      true,
    )
    assert.equal(existsSync(lock), false)
  })
})

test('work that throws gives the lock back', () => {
  inFolder(lock => {
    const work = () => {
      throw new Error('broken')
    }
    assert.throws(() => withLock(lock, work), /broken/)
    assert.equal(existsSync(lock), false)
  })
})

test('the lock of a process that has died is taken over', () => {
  inFolder(lock => {
    // Above the largest process number that any system gives.
    writeFileSync(lock, '999999999')
    assert.equal(
      withLock(lock, () => 'done'),
      'done',
    )
  })
})
