import { problem } from '@thuocdo/engine'
import { type Command, exits } from '../command.ts'
import { generalHelp, helpOf } from '../help.ts'
import { meant } from '../meant.ts'
import { sayProblems } from '../say-problems.ts'

/** `thuocdo help`: made from the entries of all the others. */
export const help = (others: readonly Command[]): Command => ({
  name: 'help',
  about: { vi: 'Xem hướng dẫn chung hoặc của một lệnh.', en: 'Show this help, or that of one command.' },
  operands: [
    {
      name: { vi: 'lệnh', en: 'command' },
      takes: 'maybe',
      about: { vi: 'Lệnh muốn xem.', en: 'The command to explain.' },
    },
  ],
  options: {},
  examples: [
    { line: 'thuocdo help score', about: { vi: 'Hướng dẫn của lệnh score.', en: 'The help of score.' } },
  ],
  run: async ({ operands: [name] }, session) => {
    const { language, terminal } = session
    const command = others.find(one => one.name === name)
    if (name === undefined) terminal.out(generalHelp([...others, help(others)], language, terminal))
    else if (command) terminal.out(helpOf(command, language, terminal))
    else {
      const like = meant(
        name,
        others.map(one => one.name),
      )
      sayProblems(session, [
        problem('unknown-command', [], {
          vi: `Không có lệnh “${name}”.${like.vi}`,
          en: `There is no command “${name}”.${like.en}`,
        }),
      ])
      return exits.misuse
    }
    return exits.fine
  },
})
