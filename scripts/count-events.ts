import { relative } from 'node:path'
import type { Failure, Outcome } from './outcome.ts'

/** One event of a test run, as `report-events.ts` writes it. */
export type TestEvent = {
  readonly type: 'test:pass' | 'test:fail' | 'test:diagnostic' | 'test:stdout' | 'test:stderr'
  readonly name?: string
  readonly file?: string
  readonly message?: string
  readonly kind?: 'test' | 'suite'
  readonly skip?: boolean
  readonly todo?: boolean
  readonly reason?: string
  readonly error?: string
}

const notRunSign = 'not run: '

/**
 * Counts a run exactly: a test that passed is one; a suite is none, unless it fails by itself. A skipped test, a
 * test put off and a file without a test count as failed, because nothing is passed over silently here.
 */
export const countEvents = (events: readonly TestEvent[], root: string): Outcome => ({
  passed: events.filter(event => isPass(event) && excuse(event) === null).length,
  failures: events.flatMap(event => failureOf(event, events, root)),
  notRun: events.flatMap(({ type, message = '' }) =>
    type === 'test:diagnostic' && message.startsWith(notRunSign) ? [message.slice(notRunSign.length)] : [],
  ),
})

const isPass = ({ type, kind }: TestEvent): boolean => type === 'test:pass' && kind !== 'suite'

function failureOf(event: TestEvent, events: readonly TestEvent[], root: string): readonly Failure[] {
  const message = isPass(event)
    ? excuse(event)
    : event.type === 'test:fail'
      ? failureText(event, events)
      : null
  if (message === null) return []
  const file = event.file === undefined ? '' : relative(root, event.file)
  return [{ file, name: event.name ?? '', message }]
}

function excuse({ name, file, skip, todo }: TestEvent): string | null {
  if (skip === true || todo === true) return 'this test is skipped or put off: run it, or take it out'
  if (name !== undefined && name === file) return 'this file holds no test'
  return null
}

function failureText(event: TestEvent, events: readonly TestEvent[]): string | null {
  // The parent of a failed test fails too; only the one that failed by itself is counted.
  if (event.reason === 'subtestsFailed') return null
  if (event.name !== event.file) return event.error ?? 'failed'
  const said = events.filter(({ type, file }) => type === 'test:stderr' && file === event.file)
  return (
    said
      .map(({ message = '' }) => message)
      .join('')
      .trim() ||
    (event.error ?? 'failed')
  )
}
