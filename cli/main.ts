import { join } from 'node:path'
import { run } from './run.ts'
import { terminalOfProcess } from './terminal.ts'

// Set instead of exiting, so that what was written is flushed first.
process.exitCode = await run(process.argv.slice(2), {
  terminal: terminalOfProcess(),
  environment: process.env,
  frameworks: join(import.meta.dirname, '..', 'frameworks'),
  now: () => new Date(),
})
