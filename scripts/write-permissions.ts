import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { permissionTable } from '../operations/testing/permission-table.ts'
import { root } from './root.ts'

// Writes the golden table of permissions anew, to be reviewed as a change of the rules.
await writeFile(join(root, 'operations', 'assess', 'golden', 'permissions.md'), permissionTable())
