import { join } from 'node:path'
import { diskFiles } from './disk-files.ts'
import type { Files } from './files.ts'

/** The files of one tenant, apart from those of all others: the folder `files/<tenant>` of the data folder. */
export const tenantFiles = (dataFolder: string, tenant: string): Files =>
  diskFiles(join(dataFolder, 'files', tenant))
