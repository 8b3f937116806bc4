'use strict'

const fs = require('node:fs')
const path = require('node:path')

const pauseMilliseconds = 200
const waitingWords = 'Chờ một lệnh khác đang chuẩn bị … · Waiting for another command that is preparing …'

/**
 * Does the work while holding a lock file, so that two commands started at once prepare things one after the
 * other. A lock whose holder has died is taken over.
 * @template T
 * @param {string} file
 * @param {() => T} work
 * @returns {T}
 */
function withLock(file, work) {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  take(file)
  try {
    return work()
  } finally {
    fs.rmSync(file, { force: true })
  }
}

/** @param {string} file */
function take(file) {
  let waiting = false
  while (!tryTake(file)) {
    if (isAbandoned(file)) fs.rmSync(file, { force: true })
    else {
      if (!waiting) process.stderr.write(`${waitingWords}\n`)
      waiting = true
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMilliseconds)
    }
  }
}

/**
 * The lock appears with its content in one step: a hard link to a file already written, refused when it exists.
 * @param {string} file
 */
function tryTake(file) {
  const mine = `${file}.${process.pid}`
  fs.writeFileSync(mine, String(process.pid))
  try {
    fs.linkSync(mine, file)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  } finally {
    fs.rmSync(mine, { force: true })
  }
}

/** @param {string} file */
function isAbandoned(file) {
  try {
    process.kill(Number(fs.readFileSync(file, 'utf8')), 0)
    return false
  } catch (error) {
    return codeOf(error) === 'ESRCH'
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? error.code : undefined
}

module.exports = { withLock }
