import { type Problem, problem } from '@thuocdo/engine'
import type { Command } from './command.ts'
import { meant } from './meant.ts'

/** Refuses the name of a command that is not there, with the one most like it. */
export function unknownCommand(name: string, commands: readonly Command[]): Problem {
  const like = meant(
    name,
    commands.map(command => command.name),
  )
  return problem('unknown-command', [], {
    vi: `Không có lệnh “${name}”.${like.vi}`,
    en: `There is no command “${name}”.${like.en}`,
  })
}
