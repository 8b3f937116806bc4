import { styleText } from 'node:util'

/** Where a command writes: the answer to `out`, what happens on the way to `err`. */
export type Terminal = {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Signs in a line. */
  readonly width: number
  /** Whether a person watches the answer, or what happens on the way. */
  readonly outIsWatched: boolean
  readonly errIsWatched: boolean
  readonly colour: boolean
  /** Asks a person for something that nobody else may read over their shoulder; not there where nobody can answer. */
  readonly askSecret?: (question: string) => Promise<string>
}

/** The colours in use: names that `styleText` knows. */
export type Paint = 'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'cyan'

const usualWidth = 100

/** The terminal of this process. A reader that goes away (`| head`) ends it quietly. */
export function terminalOfProcess(): Terminal {
  const { stdout, stderr, env } = process
  for (const stream of [stdout, stderr]) stream.on('error', leaveQuietly)
  return {
    out: text => void stdout.write(text),
    err: text => void stderr.write(text),
    width: stdout.columns ?? usualWidth,
    outIsWatched: stdout.isTTY === true,
    errIsWatched: stderr.isTTY === true,
    colour: stdout.isTTY === true && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb',
    ...(process.stdin.isTTY === true && { askSecret }),
  }
}

/** Text in a colour, where the terminal shows colours. */
export const paint = ({ colour }: Terminal, style: Paint, text: string): string =>
  colour ? styleText(style, text, { validateStream: false }) : text

function leaveQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
  process.exit(process.exitCode ?? 0)
}

/** Reads a line from the terminal without showing it. */
async function askSecret(question: string): Promise<string> {
  const [{ createInterface }, { Writable }] = await Promise.all([
    import('node:readline/promises'),
    import('node:stream'),
  ])
  process.stderr.write(question)
  const nowhere = new Writable({ write: (_, __, done) => done() })
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true })
  // Whoever gives up with Ctrl-C ends the question without an answer.
  lines.on('SIGINT', () => lines.close())
  const answer = await new Promise<string>(resolve => {
    lines.once('line', resolve)
    lines.once('close', () => resolve(''))
  })
  lines.close()
  process.stderr.write('\n')
  return answer
}
