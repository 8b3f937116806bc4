import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerOf } from './answer-of.ts'
import { fillBlocks } from './console-blocks.ts'
import { root } from './root.ts'

for (const language of ['vi', 'en']) {
  const file = join(root, 'docs', 'guide', `command-line.${language}.md`)
  writeFileSync(file, await fillBlocks(readFileSync(file, 'utf8'), answerOf))
}
