import { setTimeout as pause } from 'node:timers/promises'

/** How long a connection is tried for while the database is coming back, in milliseconds. */
export const usualPatience = 8000

/** Codes of a database that is away for a moment: no socket, nobody listens, starting or stopping, no room for one more. */
const passing = new Set(['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03', '53300'])

/**
 * Tries to connect until the database is back; what is wrong for good is thrown at once.
 * @param patience for how long, in milliseconds
 */
export async function patient<T>(connect: () => Promise<T>, patience = usualPatience): Promise<T> {
  const until = performance.now() + patience
  for (;;) {
    try {
      return await connect()
    } catch (error) {
      if (!isPassing(error) || performance.now() > until) throw error
      await pause(50)
    }
  }
}

function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return passing.has(code) || error.message.startsWith('Connection terminated')
}
