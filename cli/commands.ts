import type { Command } from './command.ts'
import { backup } from './commands/backup.ts'
import { change } from './commands/change.ts'
import { check } from './commands/check.ts'
import { editions } from './commands/editions.ts'
import { explain } from './commands/explain.ts'
import { framework } from './commands/framework.ts'
import { help } from './commands/help.ts'
import { importCommand } from './commands/import.ts'
import { person } from './commands/person.ts'
import { rank } from './commands/rank.ts'
import { release } from './commands/release.ts'
import { restore } from './commands/restore.ts'
import { score } from './commands/score.ts'
import { status } from './commands/status.ts'
import { store } from './commands/store.ts'
import { tenant } from './commands/tenant.ts'
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
  status,
  backup,
  restore,
  tenant,
  person,
  store,
]

/** All commands, in the order in which help shows them. */
export const commands: readonly Command[] = [...working, help(working)]
