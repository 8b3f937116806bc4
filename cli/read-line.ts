import { parseArgs } from 'node:util'
import { type Outcome, type Problem, problem, unless } from '@thuocdo/engine'
import type { Command, Input, Options } from './command.ts'
import { commonOptions } from './common-options.ts'
import { meant } from './meant.ts'
import { unknownCommand } from './unknown-command.ts'

/** What a command line asks for. Without a command it asks for help. */
export type Line = { readonly command?: Command; readonly input: Input }

/** Reads a command line: all that is not understood in it at once, each with the nearest name that is known. */
export function readLine(argv: readonly string[], commands: readonly Command[]): Outcome<Line> {
  const tokens = tokensOf(argv, commands)
  const [name, ...operands] = tokens.flatMap(token => (token.kind === 'positional' ? token.value : []))
  const command = commands.find(one => one.name === name)
  const given = tokens.filter(token => token.kind === 'option')
  const options = Object.fromEntries(given.map(token => [token.name, token.value ?? (true as const)]))
  const line = { ...(command && { command }), input: { operands, options } }
  if (name !== undefined && !command) return unless([unknownCommand(name, commands)], () => line)
  const known = { ...command?.options, ...commonOptions }
  const problems = given.flatMap(token => optionProblems(token, known, commands))
  const missing = command && options.help === undefined ? operandProblems(command, operands) : []
  return unless([...problems, ...missing], () => line)
}

/** The command that a line begins with, understood or not: for the advice on how to get help. */
export function commandNamed(argv: readonly string[], commands: readonly Command[]): Command | undefined {
  const first = tokensOf(argv, commands).find(token => token.kind === 'positional')
  return commands.find(({ name }) => name === first?.value)
}

const tokensOf = (argv: readonly string[], commands: readonly Command[]) =>
  parseArgs({
    args: [...argv],
    options: optionTypes(commands),
    strict: false,
    allowPositionals: true,
    tokens: true,
  }).tokens

function optionTypes(commands: readonly Command[]) {
  const all = [...commands.map(({ options }) => options), commonOptions].flatMap(options =>
    Object.entries(options),
  )
  return Object.fromEntries(
    all.map(([name, { value, short }]) => [
      name,
      { type: value ? ('string' as const) : ('boolean' as const), ...(short !== undefined && { short }) },
    ]),
  )
}

type Given = {
  readonly name: string
  readonly rawName: string
  readonly value?: string | undefined
  readonly inlineValue?: boolean | undefined
}

function optionProblems(given: Given, known: Options, commands: readonly Command[]): readonly Problem[] {
  const option = Object.hasOwn(known, given.name) ? known[given.name] : undefined
  if (!option) return [unknownOption(given, known, commands)]
  if (!option.value) return given.value === undefined ? [] : [valueUnwanted(given)]
  const isLeftOut = given.value === undefined || given.value === ''
  const isNextOption = given.inlineValue !== true && given.value?.startsWith('-') === true
  return isLeftOut || isNextOption ? [valueMissing(given, option.value)] : []
}

function operandProblems({ operands }: Command, given: readonly string[]): readonly Problem[] {
  const wanted = operands.filter(({ takes }) => takes === 'one')
  const most = operands.some(({ takes }) => takes === 'any' || takes === 'words')
    ? Number.POSITIVE_INFINITY
    : operands.length
  return [
    ...wanted.slice(given.length).map(({ name }) =>
      problem('operand-missing', [], {
        vi: `Thiếu <${name.vi}>.`,
        en: `<${name.en}> is missing.`,
      }),
    ),
    ...given.slice(most).map(text =>
      problem('operand-unwanted', [], {
        vi: `Thừa “${text}”. Nếu tên có khoảng trắng, hãy đặt trong dấu ngoặc kép.`,
        en: `“${text}” is one too many. Put names with spaces in quotes.`,
      }),
    ),
  ]
}

function unknownOption({ name, rawName }: Given, known: Options, commands: readonly Command[]): Problem {
  const elsewhere = commands.find(({ options }) => Object.hasOwn(options, name))
  if (elsewhere) {
    return problem('unknown-option', [], {
      vi: `Lệnh này không có tùy chọn “${rawName}”; đó là tùy chọn của “thuocdo ${elsewhere.name}”.`,
      en: `This command has no option “${rawName}”; it belongs to “thuocdo ${elsewhere.name}”.`,
    })
  }
  const like = meant(name, Object.keys(known), option => `--${option}`)
  return problem('unknown-option', [], {
    vi: `Không có tùy chọn “${rawName}”.${like.vi}`,
    en: `There is no option “${rawName}”.${like.en}`,
  })
}

const valueMissing = ({ rawName }: Given, value: { readonly vi: string; readonly en: string }): Problem =>
  problem('value-missing', [], {
    vi: `Tùy chọn “${rawName}” cần một giá trị: ${rawName} <${value.vi}>.`,
    en: `The option “${rawName}” needs a value: ${rawName} <${value.en}>.`,
  })

const valueUnwanted = ({ rawName, value }: Given): Problem =>
  problem('value-unwanted', [], {
    vi: `Tùy chọn “${rawName}” không nhận giá trị (“${value}”).`,
    en: `The option “${rawName}” takes no value (“${value}”).`,
  })
