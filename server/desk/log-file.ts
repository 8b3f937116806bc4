import { closeSync, openSync, writeSync } from 'node:fs'

/** A file that lines are added to. */
export type LogFile = {
  /** Adds a line, at once or as soon as the disk takes it; never throws. */
  readonly write: (line: string) => void
  /** Goes on in a new file of the same name, after the old one was put away. */
  readonly reopen: () => void
  readonly close: () => void
}

/** How many bytes of lines wait in memory for a disk that takes none: some twenty thousand requests. */
const mostWaiting = 4 * 2 ** 20

/**
 * Opens a file for lines, readable by this account alone. What a full disk does not take waits in memory and follows once there is room;
 * beyond four megabytes the newest lines are lost.
 * @param failed told of the first write that fails, and of the first after one that did not
 */
export function openLogFile(path: string, failed: (error: unknown) => void): LogFile {
  const open = (): number => openSync(path, 'a', 0o600)
  let file = open()
  let waiting = Buffer.alloc(0)
  let isFailing = false
  const drain = (): void => {
    try {
      while (waiting.length > 0) waiting = waiting.subarray(writeSync(file, waiting))
      isFailing = false
    } catch (error) {
      if (!isFailing) failed(error)
      isFailing = true
    }
  }
  return {
    write: line => {
      const bytes = Buffer.from(line)
      if (waiting.length + bytes.length <= mostWaiting) waiting = Buffer.concat([waiting, bytes])
      drain()
    },
    reopen: () => {
      const former = file
      file = open()
      closeSync(former)
    },
    close: () => closeSync(file),
  }
}
