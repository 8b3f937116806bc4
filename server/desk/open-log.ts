import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { pino } from 'pino'

/** Opens a file for the log of requests, with its folder; lines are written as they come. An empty path is the standard output. */
export function openLog(path: string) {
  if (path === '') return pino.destination({ dest: 1, sync: true })
  mkdirSync(dirname(path), { recursive: true })
  return pino.destination({ dest: path, sync: true, append: true })
}
