import { accept, type Outcome, problem, refuse } from '@thuocdo/engine'
import { openWorld } from '@thuocdo/operations'
import { misuse } from './answer.ts'
import { type Command, type Exit, exits, type Input, type Session, textOf } from './command.ts'
import { commands } from './commands.ts'
import { fileProblem } from './file-problem.ts'
import { generalHelp, helpOf } from './help.ts'
import { chosenLanguage, type Environment, languageFor, languageOf } from './language.ts'
import { commandNamed, readLine } from './read-line.ts'
import { sayProblems } from './say-problems.ts'
import type { Terminal } from './terminal.ts'

/** What a run takes from the machine that it runs on. */
export type Machine = {
  readonly terminal: Terminal
  readonly environment: Environment
  readonly frameworks: string
  /** Where this installation keeps its data unless told otherwise. */
  readonly data?: string
  readonly now: () => Date
}

/** Runs one command line and says how it ended. */
export async function run(argv: readonly string[], machine: Machine): Promise<Exit> {
  const line = readLine(argv, commands)
  const session = sessionOf(line.ok ? line.value.input : guessedInput(argv), machine)
  const checked = line.ok ? unlessWrongLanguage(line.value.input, machine.environment) : line
  if (!line.ok || !checked.ok) return misuse(session, checked.problems, commandNamed(argv, commands)?.name)
  const { command, input } = line.value
  if (!command) return help(session, undefined, input.options.help === true || argv.length === 0)
  return input.options.help === true ? help(session, command, true) : attempt(command, input, session)
}

/** Runs a command. A file that the system will not read or write is a problem to tell, not a broken program. */
async function attempt(command: Command, input: Input, session: Session): Promise<Exit> {
  try {
    return await command.run(input, session)
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error
    sayProblems(session, [fileProblem(error)])
    return exits.problems
  }
}

/** A line that was not understood still says in which language, and whether to programs, to refuse it. */
function guessedInput(argv: readonly string[]): Input {
  const joined = argv.find(arg => arg.startsWith('--lang='))?.slice('--lang='.length)
  const apart = argv.includes('--lang') ? argv[argv.indexOf('--lang') + 1] : undefined
  const lang = joined ?? apart
  return {
    operands: [],
    options: { ...(lang !== undefined && { lang }), ...(argv.includes('--json') && { json: true }) },
  }
}

function sessionOf(input: Input, { terminal, environment, frameworks, data, now }: Machine): Session {
  const option = textOf(input, 'lang')
  const folder = textOf(input, 'frameworks') ?? frameworks
  return {
    language: languageFor(option, environment),
    dataLanguage: chosenLanguage(option, environment) ?? 'vi',
    json: input.options.json === true,
    terminal,
    frameworks: folder,
    isOwnFolder: folder !== frameworks,
    openWorld: () => openWorld(folder),
    today: dayInHaNoi(now()),
    now,
    environment,
    ...(data !== undefined && { data }),
    clock: () => now().getTime(),
  }
}

/** The day that it is in Việt Nam, wherever the machine stands. */
const dayInHaNoi = (instant: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(instant)

function unlessWrongLanguage(input: Input, { THUOCDO_LANG = '' }: Environment): Outcome<Input> {
  const option = textOf(input, 'lang')
  const lang = option ?? THUOCDO_LANG
  if ((option === undefined && lang === '') || languageOf(lang)) return accept(input)
  return refuse(
    problem('unknown-language', [], {
      vi: `Không có ngôn ngữ “${lang}”${option === undefined ? ' (biến THUOCDO_LANG)' : ''}. Hãy chọn vi hoặc en.`,
      en: `There is no language “${lang}”${option === undefined ? ' (variable THUOCDO_LANG)' : ''}. Choose vi or en.`,
    }),
  )
}

function help({ language, terminal }: Session, command: Command | undefined, isAsked: boolean): Exit {
  const text = command ? helpOf(command, language, terminal) : generalHelp(commands, language, terminal)
  if (isAsked) terminal.out(text)
  else terminal.err(text)
  return isAsked ? exits.fine : exits.misuse
}
