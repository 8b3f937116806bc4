import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDoorSettings } from './door-settings.ts'

const named = { OIDC_ISSUER: 'https://sso.example.vn', OIDC_CLIENT_ID: 'thuocdo', OIDC_CLIENT_SECRET: 'x' }

test('without a word there is no provider, no proxy, no port, and the log is the standard output', () => {
  const read = readDoorSettings({})
  assert.deepEqual(read.ok && read.value, { oidc: null, proxies: [], log: '', metricsPort: null })
})

test('a provider is named by its host unless it has a name', () => {
  const nameOf = (environment: NodeJS.ProcessEnv) => {
    const read = readDoorSettings(environment)
    return read.ok && read.value.oidc?.name
  }
  assert.equal(nameOf(named), 'sso.example.vn')
  assert.equal(nameOf({ ...named, OIDC_NAME: 'SSO tỉnh' }), 'SSO tỉnh')
  assert.equal(nameOf({ ...named, OIDC_ISSUER: 'http://127.0.0.1:9000' }), '127.0.0.1')
})

test('everything that is wrong is told at once, and no secret is told back', () => {
  const wrong = {
    OIDC_ISSUER: 'http://sso.example.vn',
    OIDC_CLIENT_SECRET: 'bi-mat',
    TRUSTED_PROXIES: '10.0.0.1, nginx',
    METRICS_PORT: '0',
  }
  const { problems } = readDoorSettings(wrong)
  assert.deepEqual(
    problems.map(({ at }) => at[0]),
    ['OIDC_CLIENT_ID', 'OIDC_ISSUER', 'TRUSTED_PROXIES', 'METRICS_PORT'],
  )
  assert.doesNotMatch(JSON.stringify(problems), /bi-mat/)
})

test('proxies are a list of addresses', () => {
  const read = readDoorSettings({ TRUSTED_PROXIES: '127.0.0.1, ::1', METRICS_PORT: '9100' })
  assert.deepEqual(read.ok && [read.value.proxies, read.value.metricsPort], [['127.0.0.1', '::1'], 9100])
})
