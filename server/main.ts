import { enableCompileCache, flushCompileCache } from 'node:module'
import { join } from 'node:path'

// The stripped and compiled modules are kept between starts; where the folder cannot be written, nothing is.
enableCompileCache(join(import.meta.dirname, '..', '.cache', 'compile'))
const { runServer } = await import('./run-server.ts')

await runServer(process.env)
flushCompileCache()
