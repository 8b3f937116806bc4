import { misuse } from '../answer.ts'
import { type Command, exits } from '../command.ts'
import { generalHelp, helpOf } from '../help.ts'
import { unknownCommand } from '../unknown-command.ts'

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
    const all = [...others, help(others)]
    const command = all.find(one => one.name === name)
    if (name !== undefined && !command) return misuse(session, [unknownCommand(name, all)])
    terminal.out(command ? helpOf(command, language, terminal) : generalHelp(all, language, terminal))
    return exits.fine
  },
})
