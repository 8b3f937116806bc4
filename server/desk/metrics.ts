import { createServer } from 'node:http'
import { hashingChannel } from '@thuocdo/operations/acts'
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'

/** What is measured of the service, without a word of who was there. */
export type Metrics = {
  /** Notes one answer of a part of the service. */
  readonly observe: (part: 'portal' | 'desk', status: number, seconds: number) => void
  /** All figures in the text form of Prometheus. */
  readonly text: () => Promise<string>
}

/** Makes the meters; `close` lets go of what they listen to. */
export function openMetrics(): Metrics & { readonly close: () => void } {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const answers = new Counter({
    name: 'thuocdo_answers_total',
    help: 'Answers by part and status',
    labelNames: ['part', 'status'],
    registers,
  })
  const seconds = new Histogram({
    name: 'thuocdo_answer_seconds',
    help: 'Seconds until an answer was ready',
    labelNames: ['part'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers,
  })
  const hashes = new Counter({ name: 'thuocdo_password_hashes_total', help: 'Passwords hashed', registers })
  const noteHash = () => hashes.inc()
  hashingChannel.subscribe(noteHash)
  return {
    observe: (part, status, taken) => {
      answers.inc({ part, status: String(status) })
      seconds.observe({ part }, taken)
    },
    text: () => registry.metrics(),
    close: () => hashingChannel.unsubscribe(noteHash),
  }
}

/** Serves the figures on this machine alone. @returns what stops it */
export function serveMetrics({ text }: Metrics, port: number, report: (error: unknown) => void): () => void {
  const server = createServer((_request, response) => {
    text().then(
      body =>
        response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }).end(body),
      error => {
        report(error)
        response.writeHead(500).end()
      },
    )
  })
  server.on('error', report)
  server.listen(port, '127.0.0.1')
  return () => void server.close()
}
