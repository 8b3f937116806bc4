import type { Command } from './command.ts'
import { change } from './commands/change.ts'
import { check } from './commands/check.ts'
import { editions } from './commands/editions.ts'
import { explain } from './commands/explain.ts'
import { framework } from './commands/framework.ts'
import { help } from './commands/help.ts'
import { importCommand } from './commands/import.ts'
import { rank } from './commands/rank.ts'
import { release } from './commands/release.ts'
import { score } from './commands/score.ts'
import { store } from './commands/store.ts'
import { units } from './commands/units.ts'

const working: readonly Command[] = [
  check,
  score,
  rank,
  explain,
  change,
  importCommand,
  framework,
  release,
  editions,
  units,
  store,
]

/** All commands, in the order in which help shows them. */
export const commands: readonly Command[] = [...working, help(working)]
