import { join } from 'node:path'
import { diskFiles } from './disk-files.ts'
import type { Files } from './files.ts'

/** The files of an installation: `files` in its data folder. A file lies once, whichever tenants cite it; who may read it, their rows say. */
export const filesIn = (dataFolder: string): Files => diskFiles(join(dataFolder, 'files'))
