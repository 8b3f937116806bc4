import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { freshTenant } from '../store/testing/fresh-tenant.ts'
import { root } from './root.ts'
import { tablesText } from './tables-text.ts'

test('store/tables.ts is what the migrations make (otherwise: npm run tables)', async t => {
  const { url, slug } = await freshTenant(t)
  const committed = readFileSync(join(root, 'store', 'tables.ts'), 'utf8')
  assert.equal(committed, await tablesText(url, 'thuocdo', `tenant_${slug}`))
})
