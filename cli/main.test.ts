import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { test } from 'node:test'
import { tinyFrameworks } from './testing/typed.ts'

const main = new URL('main.ts', import.meta.url).pathname

/** Starts the program; `leave` goes away after the first piece of the answer, as `| head` does. */
function start(
  argv: readonly string[],
  leave = false,
): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [main, ...argv])
  let [out, err] = ['', '']
  child.stdout.setEncoding('utf8').on('data', text => {
    out += text
    if (leave) child.stdout.destroy()
  })
  child.stderr.setEncoding('utf8').on('data', text => {
    err += text
  })
  return new Promise(resolve => child.on('close', code => resolve({ code, out, err })))
}

test('the program answers on stdout and ends with 0', async () => {
  const { code, out, err } = await start(['score', 'tiny/2025', '--json', '--frameworks', tinyFrameworks])
  assert.deepEqual([code, err], [0, ''])
  assert.equal(JSON.parse(out).units[0].score, 7)
})

test('wrong use ends with 2 and leaves stdout empty', async () => {
  const { code, out, err } = await start(['nonsense'])
  assert.deepEqual([code, out], [2, ''])
  assert.match(err, /unknown-command/)
})

test('a reader that goes away ends it quietly', async () => {
  const { err } = await start(['score', 'pci/2006', '--json'], true)
  assert.equal(err, '')
})
