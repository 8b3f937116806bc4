import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accept, problem, refuse, warning } from '@thuocdo/engine'
import { answered, readAct, type SentAct, ticked } from './read-act.ts'

const sent: SentAct = {
  act: 'grant-role',
  values: { role: 'appraiser' },
  form: new FormData(),
  file: null,
  isConfirmed: false,
}
const words = { vi: 'Lưu ý.', en: 'Mind.' }

test('an act done with a warning says so where it was done; without one it leads on, and refused it keeps the form', () => {
  const warned = answered(sent, accept('x', [warning('judges-own-unit', [], words)]), '/desk/people/x')
  assert.deepEqual(
    [warned.init?.status, warned.data.values, warned.data.problems.map(({ code }) => code)],
    [undefined, {}, ['judges-own-unit']],
  )
  const refused = answered(sent, refuse(problem('unknown-role', ['role'], words)), '/desk/people/x')
  assert.deepEqual([refused.init?.status, refused.data.values], [422, sent.values])
  assert.throws(
    () => answered(sent, accept('x'), '/desk/people/x#grants'),
    (led: unknown) =>
      led instanceof Response && led.headers.get('location') === '/desk/people/x?done=grant-role#grants',
  )
})

test('of a field of which several may be ticked, all are read, each once, and shown again where the act is refused', async () => {
  const body = new FormData()
  body.append('act', 'grant-role')
  for (const code of ['1', '3.2', '', '1']) body.append('grant-role-criteria', code)
  const read = await readAct(new Request('https://x.vn', { method: 'POST', body }))
  const criteria = ticked(read, 'criteria')
  assert.deepEqual([criteria, ticked(read, 'blocks')], [['1', '3.2'], []])
  const refused = answered(
    { ...read, lists: { criteria } },
    refuse(problem('unknown-criterion', ['criteria'], words)),
    '/desk/people/x',
  )
  assert.deepEqual('lists' in refused.data && refused.data.lists, { criteria: ['1', '3.2'] })
})
