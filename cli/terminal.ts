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
  }
}

/** Text in a colour, where the terminal shows colours. */
export const paint = ({ colour }: Terminal, style: Paint, text: string): string =>
  colour ? styleText(style, text, { validateStream: false }) : text

function leaveQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
  process.exit(process.exitCode ?? 0)
}
