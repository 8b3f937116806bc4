import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { releaseFolder, root } from './root.ts'

/** A running server and where it answers. */
export type Serving = { readonly address: string; readonly child: ChildProcess }

/**
 * Starts the server on the first free port from `firstPort` on; returns once it answers, or null when it ended first.
 * @param settings what it reads from the environment beside its port and release, such as `DATA`
 * @param begun told of the process at once, so that whoever is told to stop can pass it on
 */
export const serve = async (
  firstPort: number,
  settings: Readonly<Record<string, string>> = {},
  begun: (child: ChildProcess) => void = () => {},
): Promise<Serving | null> => {
  const port = await freePort(firstPort)
  const own = { NODE_ENV: 'production', PORT: String(port), RELEASE: releaseFolder }
  // On this machine alone unless somebody asks for more: the demonstration opens its door nowhere else.
  const env = { HOST: '127.0.0.1', DEMO: 'yes', ...process.env, ...own, ...settings }
  const child = spawn(process.execPath, [join(root, 'server', 'main.ts')], {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  begun(child)
  const address = `http://localhost:${port}`
  return (await answers(address, child)) ? { address, child } : null
}

async function freePort(from: number): Promise<number> {
  for (let port = from; port < from + 100; port++) if (await isFree(port)) return port
  throw new Error(`no free port from ${from} to ${from + 99}`)
}

async function isFree(port: number): Promise<boolean> {
  const probe = createServer()
  try {
    probe.listen(port)
    await once(probe, 'listening')
    return true
  } catch {
    return false
  } finally {
    probe.close()
  }
}

async function answers(address: string, child: ChildProcess): Promise<boolean> {
  while (child.exitCode === null && child.signalCode === null) {
    try {
      await fetch(address, { redirect: 'manual' })
      return true
    } catch {
      await pause(25)
    }
  }
  return false
}
