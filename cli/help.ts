import type { Language } from '@thuocdo/engine'
import type { Command, Operand, Options } from './command.ts'
import { commonOptions } from './common-options.ts'
import { paint, type Terminal } from './terminal.ts'
import { padded, widthOf, wrapped } from './width.ts'

/** The help of the whole command line: every command in a line, and how to go on. */
export function generalHelp(commands: readonly Command[], language: Language, terminal: Terminal): string {
  const said = generalWords[language]
  const title = (text: string): string => paint(terminal, 'bold', text)
  return [
    said.what,
    '',
    `${title(said.usage)}  thuocdo <${said.command}> …`,
    '',
    title(said.commands),
    ...list(
      commands.map(one => [usageOf(one, language), one.about[language]]),
      terminal.width,
    ),
    '',
    title(said.always),
    ...list(optionEntries(commonOptions, language), terminal.width),
    '',
    title(said.exit),
    '',
    ...said.more,
    '',
  ].join('\n')
}

/** The help of one command: how it is written, what it takes, and lines to try. */
export function helpOf(command: Command, language: Language, terminal: Terminal): string {
  const said = generalWords[language]
  const title = (text: string): string => paint(terminal, 'bold', text)
  const section = (heading: string, entries: readonly Entry[]): readonly string[] =>
    entries.length === 0 ? [] : ['', title(heading), ...list(entries, terminal.width)]
  const operands = command.operands.map(({ name, about }): Entry => [name[language], about[language]])
  const examples = command.examples.flatMap(({ line, about }) => [`  ${line}`, `      ${about[language]}`])
  return [
    `${title(said.usage)}  thuocdo ${usageOf(command, language)}${Object.keys(command.options).length > 0 ? ` [${said.options}]` : ''}`,
    '',
    wrapped(
      [command.about, command.more]
        .map(words => words?.[language] ?? '')
        .join(' ')
        .trim(),
      terminal.width,
    ),
    ...section(said.operands, operands),
    ...section(said.ownOptions, optionEntries(command.options, language)),
    ...section(said.always, optionEntries(commonOptions, language)),
    ...(examples.length === 0 ? [] : ['', title(said.examples), ...examples]),
    '',
  ].join('\n')
}

type Entry = readonly [term: string, about: string]

const usageOf = ({ name, operands }: Command, language: Language): string =>
  [name, ...operands.map(operand => operandText(operand, language))].join(' ')

function operandText({ name, takes }: Operand, language: Language): string {
  if (takes === 'one') return `<${name[language]}>`
  return takes === 'any' ? `[${name[language]}…]` : `[${name[language]}]`
}

const optionEntries = (options: Options, language: Language): readonly Entry[] =>
  Object.entries(options).map(([name, { about, value, short }]) => [
    `${short === undefined ? '' : `-${short}, `}--${name}${value ? ` <${value[language]}>` : ''}`,
    about[language],
  ])

function list(entries: readonly Entry[], width: number): readonly string[] {
  const term = Math.max(...entries.map(([text]) => widthOf(text))) + 4
  return entries.map(([text, about]) =>
    wrapped(`${padded(`  ${text}`, term)}${about}`, Math.max(width, term + 30), ' '.repeat(term)),
  )
}

const generalWords = {
  vi: {
    what: 'Thước Đo: tính, giải thích và kiểm tra các chỉ số quản trị.',
    usage: 'Cách dùng:',
    command: 'lệnh',
    commands: 'Các lệnh',
    operands: 'Nhận vào',
    options: 'tùy chọn',
    ownOptions: 'Tùy chọn của lệnh',
    always: 'Lệnh nào cũng nhận',
    examples: 'Ví dụ',
    exit: 'Mã kết thúc: 0 tốt, 1 có vấn đề, 2 gõ sai lệnh.',
    more: ['Hướng dẫn từng lệnh: thuocdo <lệnh> --help', 'In English: thuocdo help --lang en'],
  },
  en: {
    what: 'Thước Đo: compute, explain and check governance indices.',
    usage: 'Usage:',
    command: 'command',
    commands: 'Commands',
    operands: 'Takes',
    options: 'options',
    ownOptions: 'Options',
    always: 'Every command takes',
    examples: 'Examples',
    exit: 'Exit codes: 0 fine, 1 problems found, 2 wrong use.',
    more: ['More about one command: thuocdo <command> --help', 'Bằng tiếng Việt: thuocdo help --lang vi'],
  },
} as const
