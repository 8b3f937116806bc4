import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import './load-tsx.ts'
import { root } from './root.ts'

// The hook that reads components must stand before they are loaded.
const { goldenFiles } = await import('../web/charts/golden.ts')
const { chartSamples } = await import('../web/charts/samples/all.ts')

const folder = join(root, 'web', 'charts', 'golden')
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
for (const { name, text } of goldenFiles(chartSamples)) writeFileSync(join(folder, name), text)
