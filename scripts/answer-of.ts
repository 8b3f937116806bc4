import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { root } from './root.ts'

/** What `thuocdo` answers to a command line in this checkout: its answer, and where it does not end well what it says of that. */
export function answerOf(argv: readonly string[]): Promise<string> {
  const { THUOCDO_LANG: _, COLUMNS: _columns, LC_ALL: _all, ...inherited } = process.env
  const child = spawn(process.execPath, [join(root, 'cli', 'main.ts'), ...argv], {
    cwd: root,
    env: { ...inherited, LANG: 'C.UTF-8', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [out, err] = [collect(child.stdout), collect(child.stderr)]
  // What is told beside a good answer (progress, on a slow machine) is no part of it.
  return new Promise(resolve =>
    child.on('close', code => resolve(code === 0 ? out.join('') : [...out, ...err].join(''))),
  )
}

function collect(stream: Readable): readonly string[] {
  const chunks: string[] = []
  stream.setEncoding('utf8').on('data', chunk => chunks.push(chunk))
  return chunks
}
