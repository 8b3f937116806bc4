import pg from 'pg'
import type { Connection } from '../connect.ts'

/** A connection of its own, as `openClient` gives it. */
export type CopyClient = pg.Client

/** One connection of its own, for work that outlasts a query; end it with `end()`. */
export async function openClient({ url }: Connection): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'thuocdo copy',
    options: '-c timezone=UTC -c datestyle=ISO -c intervalstyle=postgres -c statement_timeout=0',
  })
  // The query that was under way tells of a lost connection; without a listener it would end the process.
  client.on('error', () => {})
  await client.connect()
  return client
}

/** Lets the following statements mean the tables of one schema. */
export const standIn = (client: pg.Client, schema: string): Promise<unknown> =>
  client.query(`select set_config('search_path', $1, false)`, [schema])
