import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { test } from 'node:test'
import { send } from './send.ts'

test('a process is ended by its number, and one that had just ended by itself is no error', async () => {
  const child = spawn(process.execPath, ['--eval', 'setInterval(() => {}, 1000)'])
  const pid = child.pid ?? 0
  const ended = once(child, 'exit')
  assert.equal(send(pid, 'SIGKILL'), true)
  await ended
  assert.equal(send(pid, 'SIGKILL'), false)
})
