import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clientBreaches } from './client-law.ts'
import { source } from './source.ts'

const breaches = (files: Readonly<Record<string, string>>): readonly string[] =>
  clientBreaches(Object.entries(files).map(([path, text]) => source(path, text)))

const acts = "import { type Act, levelOf } from '@thuocdo/operations/acts'\n"
const loader = 'export async function loader() {}\n'

test('a page that reaches a value of operations by way of another file is refused at that file', () => {
  const found = breaches({
    'web/desk/a-page.tsx': "import { rows } from './act-in.ts'\n",
    'web/desk/act-in.ts': acts,
  })
  assert.equal(found.length, 1)
  assert.match(found[0] ?? '', /^web\/desk\/act-in\.ts:1 takes a value of @thuocdo\/operations\/acts/)
})

test('types of operations may be part of a page, also among others in braces', () => {
  const page =
    "import type { A } from '@thuocdo/operations'\nimport { type B } from '@thuocdo/operations/acts'\n"
  assert.deepEqual(breaches({ 'web/desk/a-page.tsx': page }), [])
})

test('a file of which only types are taken is no part of a page', () => {
  const page = "import type { Row } from './act-in.ts'\n"
  assert.deepEqual(breaches({ 'web/desk/a-page.tsx': page, 'web/desk/act-in.ts': acts }), [])
})

test('a route takes values for its loader, and so do the files that only it imports', () => {
  const route = `import { b } from './b.ts'\n${acts}${loader}`
  assert.deepEqual(breaches({ 'web/desk/a.tsx': route, 'web/desk/b.ts': acts }), [])
})
