import { parentPort, workerData } from 'node:worker_threads'
import type { Outcome } from '@thuocdo/engine'
import { parseTable } from './read-table.ts'
import type { Table } from './table.ts'
import { unpackedSize } from './zip-size.ts'

/** What a table may hold: bytes once it is unpacked, lines, columns. */
export type TableLimits = { readonly bytes: number; readonly rows: number; readonly columns: number }

/** What the thread is given to read, and its answer. */
export type SentTable = { readonly bytes: Uint8Array; readonly file: string; readonly limits: TableLimits }

/** The table that was sent, or that it is beyond the limits. */
export type ParsedUpload = Outcome<Table> | 'too-large'

const sent: SentTable = workerData
parentPort?.postMessage(await parsed(sent))

async function parsed({ bytes, file, limits }: SentTable): Promise<ParsedUpload> {
  // Bytes that are no archive are as large as they are.
  if ((unpackedSize(bytes) ?? bytes.length) > limits.bytes) return 'too-large'
  const table = await parseTable(bytes, file)
  if (!table.ok) return table
  const { header, rows } = table.value
  return header.length > limits.columns || rows.length > limits.rows ? 'too-large' : table
}
