import { z } from 'zod'

const step = z.object({ name: z.string(), sha256: z.string() })
const table = z.object({
  part: z.string(),
  name: z.string(),
  columns: z.array(z.string()),
  rows: z.int().min(0),
  bytes: z.int().min(0),
  sha256: z.string(),
})
const heads = z.object({ chains: z.int().min(0), entries: z.int().min(0), sha256: z.string() })
const tenant = z.object({
  slug: z.string().regex(/^[a-z][a-z0-9_]{0,40}$/),
  migrations: z.array(step),
  tables: z.array(table),
  heads,
  /** The files that were copied whole; `missing` names those that are gone, and those that are damaged. */
  files: z.object({ count: z.int().min(0), bytes: z.int().min(0), missing: z.array(z.string()) }),
})

/** The manifest of a backup as it stands in the file. */
export const manifestSchema = z.object({
  format: z.int(),
  product: z.string(),
  at: z.string(),
  postgres: z.string(),
  /** Whether the whole installation was copied, or one tenant of it. */
  scope: z.enum(['all', 'tenant']),
  /** The secrets key of the installation, in Base64; only where the backup is encrypted. */
  secretsKey: z.string().optional(),
  installation: z.object({ migrations: z.array(step), tables: z.array(table) }),
  tenants: z.array(tenant),
})

/** What a backup holds: migrations, tables with their rows and checksums, chain heads and files, by tenant. */
export type Manifest = z.infer<typeof manifestSchema>

/** A table in a backup. */
export type CopiedTable = z.infer<typeof table>

/** A tenant in a backup. */
export type CopiedTenant = z.infer<typeof tenant>

/** Tables that no backup holds: everyone signs in again after a restore, and set-up links are made anew. */
export const leftOut: readonly string[] = ['migration', 'session', 'oidc_state', 'setup_link', 'attempt']

/** The name of the part that holds a table; that of the installation has no tenant. */
export const tablePart = (slug: string | null, name: string): string =>
  slug === null ? `installation/${name}` : `tenant/${slug}/${name}`

/** The name of the part that holds a file. */
export const filePart = (slug: string, hash: string): string => `file/${slug}/${hash}`
