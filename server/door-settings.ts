import { isIP } from 'node:net'
import { accept, type Outcome, type Problem, problem, unless } from '@thuocdo/engine'
import { isLoopback } from '@thuocdo/operations'
import type { OidcProvider } from '@thuocdo/operations/acts'

/** What the environment says of the way in: the outside provider, our proxies, the log and the figures. */
export type DoorSettings = {
  /** The outside provider of identities, where one is named. */
  readonly oidc: OidcProvider | null
  /** The addresses of our own proxies, whose word on where a request came from is believed. */
  readonly proxies: readonly string[]
  /** The file of the log of requests; empty is the standard output. */
  readonly log: string
  /** The port of this machine alone on which figures are read; null for none. */
  readonly metricsPort: number | null
}

/** Reads `OIDC_ISSUER`, `OIDC_CLIENT_ID`, `OIDC_CLIENT_SECRET`, `OIDC_NAME`, `TRUSTED_PROXIES`, `LOG` and `METRICS_PORT`. */
export function readDoorSettings(environment: NodeJS.ProcessEnv): Outcome<DoorSettings> {
  const { TRUSTED_PROXIES = '', LOG = '', METRICS_PORT = '' } = environment
  const oidc = readOidc(environment)
  const proxies = TRUSTED_PROXIES.split(',').flatMap(text => text.trim() || [])
  const metricsPort = METRICS_PORT === '' ? null : Number(METRICS_PORT)
  const problems = [
    ...oidc.problems,
    ...proxies.filter(address => isIP(address) === 0).map(wrongProxy),
    ...(metricsPort === null || isPort(metricsPort) ? [] : [wrongMetricsPort(METRICS_PORT)]),
  ]
  return unless(problems, () => ({ oidc: oidc.ok ? oidc.value : null, proxies, log: LOG, metricsPort }))
}

const isPort = (port: number): boolean => Number.isInteger(port) && port > 0 && port < 65_536

function readOidc(environment: NodeJS.ProcessEnv): Outcome<OidcProvider | null> {
  const { OIDC_ISSUER = '', OIDC_CLIENT_ID = '', OIDC_CLIENT_SECRET = '', OIDC_NAME = '' } = environment
  const named = { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET }
  const missing = Object.entries(named).flatMap(([name, value]) => (value === '' ? [name] : []))
  if (missing.length === 3) return accept(null)
  const problems = [
    ...missing.map(oidcMissing),
    ...(OIDC_ISSUER === '' || isIssuer(OIDC_ISSUER) ? [] : [wrongIssuer(OIDC_ISSUER)]),
  ]
  return unless(problems, () => ({
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    name: OIDC_NAME || new URL(OIDC_ISSUER).hostname,
  }))
}

function isIssuer(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname } = new URL(text)
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))
}

const oidcMissing = (name: string): Problem =>
  problem('wrong-setting', [name], {
    vi: `Thiếu ${name}. Đăng nhập qua hệ thống bên ngoài cần đủ OIDC_ISSUER, OIDC_CLIENT_ID và OIDC_CLIENT_SECRET.`,
    en: `${name} is missing. The outside sign-in needs OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET.`,
  })

const wrongIssuer = (text: string): Problem =>
  problem('wrong-setting', ['OIDC_ISSUER'], {
    vi: `OIDC_ISSUER phải là địa chỉ https, như https://sso.example.vn, không phải “${text}”`,
    en: `OIDC_ISSUER must be an https address, such as https://sso.example.vn, not “${text}”`,
  })

const wrongProxy = (text: string): Problem =>
  problem('wrong-setting', ['TRUSTED_PROXIES'], {
    vi: `TRUSTED_PROXIES phải gồm các địa chỉ IP cách nhau bằng dấu phẩy; “${text}” không phải địa chỉ IP`,
    en: `TRUSTED_PROXIES must be IP addresses with commas between; “${text}” is none`,
  })

const wrongMetricsPort = (text: string): Problem =>
  problem('wrong-setting', ['METRICS_PORT'], {
    vi: `METRICS_PORT phải là số từ 1 đến 65535, không phải “${text}”`,
    en: `METRICS_PORT must be a number from 1 to 65535, not “${text}”`,
  })
