import type { Language } from '@thuocdo/engine'
import type { Session } from './command.ts'

/** Tells how far long work has come. Call `end` before the answer is written. */
export type Progress = {
  readonly step: (done: number, of: number, what: string) => void
  readonly end: () => void
}

const longMilliseconds = 1000

/** On a terminal one line that renews itself; elsewhere a line a second, and none for work that is soon done. */
export function progressOf({ terminal, clock, language }: Session): Progress {
  return terminal.errIsWatched ? renewed(terminal.err, language) : nowAndThen(terminal.err, clock, language)
}

const lineOf = (done: number, of: number, what: string, language: Language): string =>
  language === 'vi' ? `Đã xong ${done}/${of}: ${what}` : `${done} of ${of} done: ${what}`

function renewed(write: (text: string) => void, language: Language): Progress {
  return {
    step: (done, of, what) => write(`\r\u001b[K${lineOf(done, of, what, language)}`),
    end: () => write('\r\u001b[K'),
  }
}

function nowAndThen(write: (text: string) => void, clock: () => number, language: Language): Progress {
  let last = clock()
  return {
    step: (done, of, what) => {
      const now = clock()
      if (now - last < longMilliseconds) return
      last = now
      write(`${lineOf(done, of, what, language)}\n`)
    },
    end: () => {},
  }
}
