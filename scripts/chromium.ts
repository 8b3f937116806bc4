import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { say } from './say.ts'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** The browser of this machine (`CHROMIUM`, else the first found on the path), installed from the distribution's packages where there is none; null when that is not possible. */
export const chromium = (): string | null => {
  const found = find()
  if (found !== null || process.getuid?.() !== 0) return found
  say('Cài đặt trình duyệt Chromium từ kho của hệ điều hành …', 'Installing Chromium from the distribution …')
  install()
  return find()
}

/** What to do when there is no browser. */
export const noBrowser =
  'no browser: install Chromium (Debian, Ubuntu: apt-get install chromium), or say where one is with CHROMIUM=/path/to/chromium'

function find(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const candidates = [
    process.env.CHROMIUM ?? '',
    ...folders.flatMap(folder => names.map(name => join(folder, name))),
  ]
  return candidates.find(candidate => candidate !== '' && canRun(candidate)) ?? null
}

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function install(): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [
    ['update'],
    ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-core'],
  ]) {
    spawnSync('apt-get', ['-qq', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  }
}
