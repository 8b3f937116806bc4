import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { nothing, type Outcome } from './outcome.ts'
import { root } from './root.ts'

/** A tool that either finds nothing to say or says what is wrong; counts as one check. */
export type Check = {
  readonly name: string
  /** The file that Node runs, from the checkout's root, and its arguments. */
  readonly command: readonly [string, ...(readonly string[])]
  /** Folder it runs in, from the checkout's root. */
  readonly folder?: string
}

/** Runs a tool of the checkout's own packages; its whole output is the message when it fails. */
export const runCheck = ({ name, command, folder = '.' }: Check): Outcome => {
  const [file, ...args] = command
  const options = { cwd: join(root, folder), encoding: 'utf8', maxBuffer: 64 * 2 ** 20 } as const
  const done = spawnSync(process.execPath, [join(root, file), ...args], options)
  if (done.status === 0) return { ...nothing, passed: 1 }
  const message = `${done.error?.message ?? ''}${done.stdout ?? ''}${done.stderr ?? ''}`.trim()
  return { ...nothing, failures: [{ file: folder, name, message }] }
}
