import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { prepare } from './prepare.ts'
import { root } from './root.ts'
import { say } from './say.ts'
import { serverCodeIn } from './server-code-in.ts'

const web = join(root, 'web')

/** Builds the handlers of the portal and of the desk, and the files a browser loads, when the code of the pages has changed. */
export const buildWeb = () =>
  prepare({
    name: 'web',
    inputs: ['web', 'engine', 'operations', 'package-lock.json'],
    output: join(web, 'build', 'server', 'index.js'),
    make,
  })

function make(): string | null {
  say('Dựng các trang …', 'Building the pages …')
  return (
    run('@react-router/dev/bin.cjs', 'build') ??
    run('@react-router/dev/bin.cjs', 'build', 'desk') ??
    run('vite/bin/vite.js', 'build', '--config', 'islands.config.ts') ??
    serverCodeIn(join(web, 'build', 'desk', 'client', 'assets'))
  )
}

/** Runs one step of the build; what it said where it failed. */
function run(tool: string, ...args: readonly string[]): string | null {
  const env = { ...process.env, NODE_ENV: 'production' }
  const command = [join(root, 'node_modules', tool), ...args]
  const done = spawnSync(process.execPath, command, { cwd: web, env, encoding: 'utf8' })
  return done.status === 0 ? null : `${tool} ${args.join(' ')}\n${done.stdout}${done.stderr}`
}
