/** A line that a person types, and how many lines of the answer the page shows. */
export type Typed = { readonly argv: readonly string[]; readonly lines: number }

/** The pages of the guide whose console blocks show real answers, without their language. */
export const consolePages: readonly string[] = ['command-line', 'frameworks']

const block = /^```console\n\$ (.*)\n[\s\S]*?^```$/gm

/** Writes the real answer into every block of a page that begins with `$ npx thuocdo …`. */
export async function fillBlocks(
  page: string,
  answerTo: (argv: readonly string[]) => Promise<string>,
): Promise<string> {
  const commands = [...new Set([...page.matchAll(block)].map(([, command = '']) => command))]
  const answers = new Map<string, string>()
  for (const command of commands) {
    const { argv, lines } = typed(command)
    answers.set(command, firstLines(await answerTo(argv), lines))
  }
  return page.replace(
    block,
    (_, command: string) => `\`\`\`console\n$ ${command}\n${answers.get(command)}\n\`\`\``,
  )
}

/** A command line as it is typed: words, texts in double quotes, and `| head -N` at the end. */
export function typed(command: string): Typed {
  const [line = '', head] = command.split(/ \| head -/)
  const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '')
  return { argv: words.slice(2), lines: head === undefined ? Number.POSITIVE_INFINITY : Number(head) }
}

const firstLines = (answer: string, count: number): string =>
  answer
    .replace(/\n+$/, '')
    .split('\n')
    .slice(0, count)
    .map(line => line.trimEnd())
    .join('\n')
