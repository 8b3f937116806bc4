import { once } from 'node:events'
import type { Duplex } from 'node:stream'
import type pg from 'pg'

/**
 * Sends rows to `COPY … FROM STDIN`; waits where the server is slower.
 * @returns how many rows the server took
 */
export async function copyIn(
  client: pg.Client,
  text: string,
  content: AsyncIterable<Uint8Array>,
): Promise<number> {
  const answer = begin(client, text)
  const wire = await Promise.race([answer.ready, answer.rows])
  if (typeof wire === 'number') throw new Error('the server took no rows')
  try {
    for await (const piece of content) await send(wire, 'd', piece, answer.rows)
  } catch (error) {
    await send(wire, 'f', Buffer.from('the rows ended before their end\0'), answer.rows).catch(() => {})
    await answer.rows.catch(() => {})
    throw error
  }
  await send(wire, 'c', Buffer.alloc(0), answer.rows)
  return answer.rows
}

function begin(client: pg.Client, text: string) {
  const ready = Promise.withResolvers<Duplex>()
  const rows = Promise.withResolvers<number>()
  let count = 0
  client.query({
    submit: connection => connection.query(text),
    handleCopyInResponse: (connection: { readonly stream: Duplex }) => ready.resolve(connection.stream),
    handleCommandComplete: ({ text: said }: { readonly text: string }) => {
      count = Number(said.split(' ').at(-1))
    },
    handleReadyForQuery: () => rows.resolve(count),
    handleError: (error: Error) => rows.reject(error),
  })
  // Nobody may be waiting yet when the server refuses in the middle of the rows.
  rows.promise.catch(() => {})
  return { ready: ready.promise, rows: rows.promise }
}

/** Sends one message of COPY; `refused` ends the waiting where the server has refused already. */
async function send(
  wire: Duplex,
  kind: 'd' | 'c' | 'f',
  content: Uint8Array,
  refused: Promise<unknown>,
): Promise<void> {
  const head = Buffer.alloc(5)
  head.write(kind, 0, 'latin1')
  head.writeUInt32BE(content.length + 4, 1)
  wire.cork()
  wire.write(head)
  const isTaken = wire.write(content)
  wire.uncork()
  if (!isTaken) await Promise.race([once(wire, 'drain'), refused])
}
