import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerOf } from './answer-of.ts'
import { consolePages, fillBlocks } from './console-blocks.ts'
import { root } from './root.ts'

for (const page of consolePages.flatMap(name => [`${name}.vi.md`, `${name}.en.md`])) {
  const file = join(root, 'docs', 'guide', page)
  writeFileSync(file, await fillBlocks(readFileSync(file, 'utf8'), answerOf))
}
