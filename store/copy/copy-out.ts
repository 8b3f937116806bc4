import { Readable } from 'node:stream'
import type pg from 'pg'

/** Rows are gathered to about this many bytes, so that a table of short rows does not cost one step a row. */
const pieceBytes = 64 * 1024
const waitingBytes = 4 * pieceBytes

type Wire = { readonly stream: { readonly pause: () => unknown; readonly resume: () => unknown } }

/**
 * The answer of `COPY … TO STDOUT`, in pieces; the server waits while the reader does.
 * pg knows the messages of COPY but offers no stream for them: this is that stream.
 */
export function copyOut(client: pg.Client, text: string): AsyncIterable<Buffer> {
  let wire: Wire | null = null
  let pieces: Buffer[] = []
  let gathered = 0
  const out = new Readable({ highWaterMark: waitingBytes, read: () => void wire?.stream.resume() })
  const give = (): void => {
    const piece = Buffer.concat(pieces)
    pieces = []
    gathered = 0
    // Whoever has stopped reading no longer holds the server up.
    if (piece.length > 0 && !out.destroyed && !out.push(piece)) wire?.stream.pause()
  }
  client.query({
    submit: connection => {
      wire = connection
      connection.query(text)
    },
    handleCopyData: ({ chunk }: { readonly chunk: Buffer }) => {
      // The parser of pg uses its buffer again.
      pieces.push(Buffer.from(chunk))
      gathered += chunk.length
      if (gathered >= pieceBytes) give()
    },
    handleCommandComplete: give,
    handleReadyForQuery: () => void out.push(null),
    handleError: (error: Error) => void out.destroy(error),
  })
  // A reader that stops early must not leave the connection standing still.
  out.on('close', () => void wire?.stream.resume())
  return out
}
