import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { terminalOfProcess } from './terminal.ts'

const root = join(import.meta.dirname, '..')

// The stripped and compiled modules are kept between runs: it takes a third off the time of a short command.
enableCompileCache(join(root, '.cache', 'compile'))
const { run } = await import('./run.ts')

// Set instead of exiting, so that what was written is flushed first.
process.exitCode = await run(process.argv.slice(2), {
  terminal: terminalOfProcess(),
  environment: process.env,
  frameworks: join(root, 'frameworks'),
  data: join(root, 'data'),
  now: () => new Date(),
})
