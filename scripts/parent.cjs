'use strict'

/**
 * Calls `stop` when the process that started this one is gone. npm, ended by a signal, does not pass it on: a server
 * that it started would stay behind. Only under npm: whoever starts this in the background of a shell may leave the shell.
 * @param {() => void} stop
 */
function whenParentGoes(stop) {
  if (process.env.npm_lifecycle_event === undefined) return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    stop()
  }, 300)
  watch.unref()
}

module.exports = { whenParentGoes }
