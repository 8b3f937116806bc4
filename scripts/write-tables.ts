import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { connectInstallation, installationSchema, schemaOf } from '../store/connect.ts'
import { migrate, readMigrations } from '../store/migrate.ts'
import { embeddedCluster } from '../store/testing/throw-away-cluster.ts'
import { root } from './root.ts'
import { tablesText } from './tables-text.ts'

/** Writes store/tables.ts from the migrations, on a database that is thrown away: `npm run tables`. */
async function main(): Promise<void> {
  const cluster = await embeddedCluster()
  const db = connectInstallation({ url: cluster.url })
  await migrate(db, installationSchema, await readMigrations('installation'))
  await migrate(db, schemaOf('mau'), await readMigrations('tenant'))
  writeFileSync(
    join(root, 'store', 'tables.ts'),
    await tablesText(cluster.url, installationSchema, schemaOf('mau')),
  )
  await db.destroy()
  await cluster.remove()
}

await main()
