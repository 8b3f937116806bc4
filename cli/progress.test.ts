import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Session } from './command.ts'
import { progressOf } from './progress.ts'

function watching(errIsWatched: boolean, times: number[]) {
  const written: string[] = []
  const session: Session = {
    language: 'en',
    dataLanguage: 'vi',
    json: false,
    terminal: {
      out() {},
      err: text => void written.push(text),
      width: 80,
      outIsWatched: false,
      errIsWatched,
      colour: false,
    },
    frameworks: '',
    isOwnFolder: false,
    openWorld: async () => ({ ok: false, problems: [] }),
    today: '2026-11-21',
    now: () => new Date(0),
    environment: {},
    clock: () => times.shift() ?? 0,
  }
  return { progress: progressOf(session), written }
}

test('a person who watches sees one line renewed and at last cleared away', () => {
  const { progress, written } = watching(true, [])
  progress.step(1, 2, 'pci/2021')
  progress.end()
  assert.deepEqual(written, ['\r\u001b[K1 of 2 done: pci/2021', '\r\u001b[K'])
})

test('a log gets a line only when a second has passed', () => {
  const { progress, written } = watching(false, [0, 400, 1100, 1300])
  progress.step(1, 3, 'a')
  progress.step(2, 3, 'b')
  progress.step(3, 3, 'c')
  assert.deepEqual(written, ['2 of 3 done: b\n'])
})
