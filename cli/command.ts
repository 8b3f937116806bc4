import type { Day, Language, Outcome, Words } from '@thuocdo/engine'
import type { World } from '@thuocdo/operations'
import type { Environment } from './language.ts'
import type { Terminal } from './terminal.ts'

/** How a run ends: all is well, problems were found, or the command line was not understood. */
export type Exit = 0 | 1 | 2

/** The three ways to end, by name. */
export const exits = { fine: 0, problems: 1, misuse: 2 } as const

/** An option of a command. One with a `value` takes a text, written in help as `--out <folder>`. */
export type Option = { readonly about: Words; readonly value?: Words; readonly short?: string }

/** The options of a command, by name without the dashes. */
export type Options = { readonly [name: string]: Option }

/** What stands after the name of a command: once, perhaps, any number of times, or perhaps in several words. */
export type Operand = {
  readonly name: Words
  readonly about: Words
  readonly takes: 'one' | 'maybe' | 'any' | 'words'
}

/** A line that a person can type as it is, and what it does. */
export type Example = { readonly line: string; readonly about: Words }

/** What was typed: texts in order, and the options by name; one without a value is `true`. */
export type Input = {
  readonly operands: readonly string[]
  readonly options: { readonly [name: string]: string | true | undefined }
}

/** Everything that a command may use of the world around it. */
export type Session = {
  readonly language: Language
  /** The language of names in JSON and CSV: chosen by the person or else Vietnamese, never guessed from the machine. */
  readonly dataLanguage: Language
  readonly json: boolean
  readonly terminal: Terminal
  readonly frameworks: string
  /** Whether that is a folder of the person's own, named by `--frameworks`. */
  readonly isOwnFolder: boolean
  readonly openWorld: () => Promise<Outcome<World>>
  readonly today: Day
  readonly now: () => Date
  readonly environment: Environment
  /** Where this installation keeps its data unless told otherwise, if it does. */
  readonly data?: string
  /** Milliseconds, for telling that something takes long. */
  readonly clock: () => number
}

/** One command: its entry makes the help, the check of what was typed, and the run. */
export type Command = {
  readonly name: string
  readonly about: Words
  readonly more?: Words
  readonly operands: readonly Operand[]
  readonly options: Options
  readonly examples: readonly Example[]
  readonly run: (input: Input, session: Session) => Promise<Exit>
}

/** The text of an option, if it was given. */
export function textOf({ options }: Input, name: string): string | undefined {
  const value = options[name]
  return typeof value === 'string' ? value : undefined
}
