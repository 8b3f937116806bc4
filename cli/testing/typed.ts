import { run } from '../run.ts'
import type { Terminal } from '../terminal.ts'

/** How a typed line ended, and what it wrote where. */
export type Typed = { readonly exit: number; readonly out: string; readonly err: string }

/** What a test says of the machine; the rest is usual: nobody watches, no colours, no language chosen. */
export type MachineOf = {
  readonly environment?: { readonly [name: string]: string }
  readonly frameworks?: string
  readonly terminal?: Partial<Terminal>
  readonly now?: () => Date
}

const folder = (path: string): string => new URL(`../../${path}`, import.meta.url).pathname

/** The frameworks of this repository, with the real indices. */
export const realFrameworks = folder('frameworks')

/** A world of two units and three criteria, whose arithmetic is done in the head. */
export const tinyFrameworks = folder('examples/tiny')

/** A world of which only printed results are known: four units, two years. */
export const printedFrameworks = folder('examples/printed')

/** Runs a line as if it were typed, in the tiny world unless told otherwise. */
export async function typed(argv: readonly string[], machine: MachineOf = {}): Promise<Typed> {
  const [out, err]: [string[], string[]] = [[], []]
  const terminal: Terminal = {
    out: text => void out.push(text),
    err: text => void err.push(text),
    width: 100,
    outIsWatched: false,
    errIsWatched: false,
    colour: false,
    ...machine.terminal,
  }
  const exit = await run(argv, {
    terminal,
    environment: machine.environment ?? {},
    frameworks: machine.frameworks ?? tinyFrameworks,
    now: machine.now ?? (() => new Date('2026-11-21T03:00:00Z')),
  })
  return { exit, out: out.join(''), err: err.join('') }
}

/** What a run printed as JSON. The door: the tests look at fields of their own choosing. */
export const jsonOf = ({ out }: Typed) => JSON.parse(out)
