import { type DestinationStream, pino } from 'pino'

/** One request to the desk as it is logged: the route, the account by its id, and what came of it. Never a name, never what was sent. */
export type LoggedRequest = {
  readonly source: string
  readonly destination: string
  readonly account: string | null
  readonly method: string
  readonly path: string
  readonly status: number
  readonly milliseconds: number
}

/** Writes down one request. */
export type RequestLog = (request: LoggedRequest) => void

/** The log of requests, one line of JSON each, with its time (source, destination, account, time: QCVN 12:2026/BCA). */
export function requestLog(destination: DestinationStream): RequestLog {
  const logger = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination)
  return request => logger.info({ ...request, path: pathToLog(request.path) })
}

/** A path without what may be secret in it: the token of a set-up link. Queries are never logged. */
export const pathToLog = (path: string): string => path.replace(/(\/set-up\/)[^/]+/, '$1…')
