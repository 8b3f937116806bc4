import { Agent, request } from 'node:http'

/** What a run of requests came to: how many answers, how long in all, and the times of the single ones in milliseconds. */
export type Load = {
  readonly answers: number
  readonly failed: number
  readonly bytes: number
  readonly seconds: number
  readonly p50: number
  readonly p95: number
  readonly slowest: number
}

/** How a run is made: addresses are asked for one after the other on each of the connections, until they or the time run out. */
export type LoadOptions = {
  readonly host: string
  readonly next: () => string | undefined
  readonly connections: number
  readonly seconds: number
}

/** Asks a server on this machine over connections that stay open. It takes processor time of its own, which the server then lacks. */
export async function load({ host, next, connections, seconds }: LoadOptions): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const times: number[] = []
  let [bytes, failed] = [0, 0]
  const from = performance.now()
  const until = from + seconds * 1000
  const work = async (): Promise<void> => {
    while (performance.now() < until) {
      const path = next()
      if (path === undefined) return
      const asked = performance.now()
      const answer = await ask(`${host}${path}`, agent)
      times.push(performance.now() - asked)
      bytes += answer.bytes
      if (answer.status !== 200 && answer.status !== 302) failed += 1
    }
  }
  await Promise.all(Array.from({ length: connections }, work))
  const all = (performance.now() - from) / 1000
  agent.destroy()
  times.sort((a, b) => a - b)
  const at = (share: number): number =>
    times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0
  return { answers: times.length, failed, bytes, seconds: all, p50: at(0.5), p95: at(0.95), slowest: at(1) }
}

const headers = { 'accept-encoding': 'gzip, deflate, br' }

const ask = (url: string, agent: Agent): Promise<{ readonly status: number; readonly bytes: number }> =>
  new Promise((resolve, reject) => {
    request(url, { agent, headers }, response => {
      let bytes = 0
      response.on('data', (chunk: Uint8Array) => {
        bytes += chunk.byteLength
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, bytes }))
      response.on('error', reject)
    })
      .on('error', reject)
      .end()
  })
