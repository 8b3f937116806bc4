import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { countEvents, type TestEvent } from './count-events.ts'
import { nothing, type Outcome } from './outcome.ts'
import { recordSign } from './report-events.ts'
import { root } from './root.ts'

/** How a set of test files runs: all in one process, or each in its own, two at a time. */
export type TestSet = {
  readonly files: readonly string[]
  readonly isolation: 'none' | 'process'
  /** A module loaded before the tests, from the checkout's root. */
  readonly preload?: string
  readonly env?: Readonly<Record<string, string>>
}

const longestTestMilliseconds = 600_000

/** Runs test files under node:test and counts what they report; `show` receives what the tests print themselves. */
export const runTests = async (set: TestSet, show: (text: string) => void): Promise<Outcome> => {
  if (set.files.length === 0) return nothing
  const { lines, code } = await readLines(set)
  const events = lines.filter(isRecord).map(readEvent)
  const printed = events.filter(({ type }) => type === 'test:stdout').map(({ message = '' }) => message)
  show(
    [...lines.filter(line => !isRecord(line) && line !== '').map(line => `${line}\n`), ...printed].join(''),
  )
  const outcome = countEvents(events, root)
  if (code === 0 || outcome.failures.length > 0) return outcome
  const message = `the test process ended with code ${code} before it could say why`
  return { ...outcome, failures: [{ file: '', name: set.files.join(' '), message }] }
}

async function readLines({ files, isolation, preload, env }: TestSet) {
  const child = spawn(
    process.execPath,
    [
      ...(preload === undefined ? [] : ['--import', join(root, preload)]),
      '--test',
      `--test-isolation=${isolation}`,
      '--test-concurrency=2',
      `--test-timeout=${longestTestMilliseconds}`,
      `--test-reporter=${join(root, 'scripts', 'report-events.ts')}`,
      ...files,
    ],
    { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const chunks: string[] = []
  child.stdout.setEncoding('utf8').on('data', chunk => chunks.push(chunk))
  const code = await new Promise<number | null>(resolve => child.on('close', resolve))
  // A test may print without ending its line: the sign, not the line's beginning, starts a record.
  const lines = chunks.join('').replaceAll(recordSign, `\n${recordSign}`).split('\n')
  return { lines, code }
}

const isRecord = (line: string): boolean => line.startsWith(recordSign)

/** The door: what our own reporter wrote in the child is an event. */
const readEvent = (line: string): TestEvent => JSON.parse(line.slice(recordSign.length)) as TestEvent
