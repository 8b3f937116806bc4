import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cataloguePage } from './catalogue-page.ts'
import { root } from './root.ts'

writeFileSync(join(root, 'docs', 'guide', 'catalogue.md'), cataloguePage())
