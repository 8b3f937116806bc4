import { inspect } from 'node:util'

type Event = { readonly type: string; readonly data: Record<string, unknown> }

/** Starts every line of this report: what tests themselves print on the same stream has no such sign. */
export const recordSign = '\u001e'

const told = new Set(['test:pass', 'test:fail', 'test:diagnostic', 'test:stdout', 'test:stderr'])

/** A node:test reporter for our own runner: one line of JSON for each event that it counts or shows. */
export default async function* reportEvents(events: AsyncIterable<Event>): AsyncGenerator<string> {
  for await (const { type, data } of events) {
    if (told.has(type)) yield `${recordSign}${JSON.stringify({ type, ...plain(data) })}\n`
  }
}

function plain({ name, file, message, details, nesting, skip, todo }: Record<string, unknown>) {
  const { type: kind, error } = isRecord(details) ? details : {}
  const failure = isRecord(error) ? { reason: error.failureType, error: describe(error) } : {}
  return {
    name,
    file,
    message,
    kind,
    nesting,
    skip: skip !== undefined,
    todo: todo !== undefined,
    ...failure,
  }
}

function describe(error: Record<string, unknown>): string {
  const cause = error.cause ?? error
  return cause instanceof Error ? (cause.stack ?? cause.message) : inspect(cause)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
