import { accept, type Outcome, problem, refuse } from '@thuocdo/engine'
import { parseUpload, type Table } from '@thuocdo/operations'
import type { SentAct } from './read-act.ts'

/**
 * A table that was looked at, kept in the page until it is confirmed: its name, and its bytes in base64. It never lies on the server
 * meanwhile, where the names of people in it would stay.
 */
export type KeptTable = { readonly table: string; readonly tableName: string }

/** The table that a form carries: uploaded with it, or kept since it was looked at; nothing where there is none. */
export async function keptTable({ file, values }: SentAct): Promise<Outcome<KeptTable | undefined>> {
  const { table = '', tableName = '' } = values
  if (file === null) return accept(table === '' ? undefined : { table, tableName })
  if (file.size > mostKept) return refuse(tooLarge)
  return accept({ table: Buffer.from(await file.arrayBuffer()).toString('base64'), tableName: file.name })
}

/** Reads a table that is kept. */
export const readKept = ({ table, tableName }: KeptTable): Promise<Outcome<Table>> =>
  parseUpload(new Uint8Array(Buffer.from(table, 'base64')), tableName)

/** The fields of a form without the table: what may be shown again. */
export const withoutTable = (sent: SentAct): SentAct => {
  const { table: _, ...values } = sent.values
  return { ...sent, values }
}

const mostKept = 8 * 1024 * 1024

const tooLarge = problem('table-too-large', ['file'], {
  vi: 'Bảng vượt quá 8 MB. Hãy bỏ hình ảnh và các trang không dùng trong tệp, rồi tải lại.',
  en: 'The table is over 8 MB. Take out pictures and sheets that are not needed, then upload it again.',
})
