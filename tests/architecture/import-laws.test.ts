import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cycleBreaches } from './cycle-law.ts'
import { dependencyBreaches } from './dependency-law.ts'
import { importBreaches } from './import-laws.ts'
import { importsOf } from './imports.ts'
import { source } from './source.ts'

const breaches = (path: string, text: string): readonly string[] => importBreaches([source(path, text)])
const importing = (path: string, name: string): readonly string[] =>
  breaches(path, `import { a } from '${name}'\n`)

const refused = (path: string, name: string, why: RegExp): void => {
  const found = importing(path, name)
  assert.equal(found.length, 1, `${path} imports ${name}: ${found.join('; ')}`)
  assert.match(found[0] ?? '', why)
}
const allowed = (path: string, name: string): void => assert.deepEqual(importing(path, name), [])

test('imports of every form are found, with their place', () => {
  const text = [
    "import a from './a.ts'",
    "import type { B } from './b.ts'",
    "export * from './c.ts'",
    "export type { D } from './d.ts'",
    "import './e.css'",
    "const f = await import('./f.ts')",
    'import {',
    '  g,',
    "} from './g.ts'",
  ].join('\n')
  const names = importsOf(source('engine/x/y.ts', text)).map(({ file }) => file)
  const letters = ['a.ts', 'b.ts', 'c.ts', 'd.ts', 'g.ts', 'e.css', 'f.ts']
  assert.deepEqual(
    names,
    letters.map(letter => `engine/x/${letter}`),
  )
})

test('words about an import are not an import', () => {
  assert.deepEqual(importsOf(source('a.ts', `// import a from 'b'\nconst c = "import a from 'b'"`)), [])
})

test('operations may import the engine, the engine may not import operations', () => {
  allowed('operations/read.ts', '@thuocdo/engine')
  refused('engine/model/unit.ts', '@thuocdo/operations', /engine may not import @thuocdo\/operations/)
})

test('the cli may not import the server', () => {
  refused('cli/main.ts', '@thuocdo/server', /cli may not import/)
})

test('a package is taken by its name, not from inside and not by a path', () => {
  refused('cli/main.ts', '@thuocdo/engine/model/unit.ts', /take it from @thuocdo\/engine/)
  refused('cli/main.ts', '../engine/index.ts', /take other packages by name/)
  allowed('cli/main.ts', './table.ts')
})

test('node: stays out of the engine and of the web, but not out of their tests', () => {
  refused('engine/model/unit.ts', 'node:fs', /engine may not import node:fs/)
  refused('web/portal/page.tsx', 'node:fs', /web may not import node:fs/)
  allowed('engine/model/unit.test.ts', 'node:test')
  allowed('operations/read.ts', 'node:fs')
})

test('a folder of the engine imports only those above it', () => {
  allowed('engine/rules/catalogue.ts', '../basics/result.ts')
  refused('engine/basics/result.ts', '../rules/catalogue.ts', /basics stands above rules/)
})

test('a folder of the engine without a place in the order is refused', () => {
  refused('engine/helpers/a.ts', '../basics/result.ts', /engine\/helpers has no place/)
  refused('engine/rules/a.ts', '../helpers/a.ts', /no place/)
})

test('nothing imports the index.ts of its own package', () => {
  refused('operations/reading/a.ts', '../index.ts', /index.ts of its own package/)
  refused('operations/reading/a.ts', '@thuocdo/operations', /index.ts of its own package/)
})

test('the portal may not import the desk, and what is drawn may not import operations', () => {
  refused('web/portal/page.tsx', '../desk/form.tsx', /web\/portal may not import web\/desk/)
  refused('web/ui/table.tsx', '@thuocdo/operations', /only routes may/)
  allowed('web/portal/page.tsx', '@thuocdo/operations')
})

test('a local file is imported with its ending', () => {
  refused('operations/read.ts', './write', /without its ending/)
})

test('a ring of imports is found once, types included', () => {
  const ring = [
    source('engine/model/a.ts', "import type { B } from './b.ts'"),
    source('engine/model/b.ts', "import { c } from './c.ts'"),
    source('engine/model/c.ts', "import { a } from './a.ts'"),
  ]
  const way = 'engine/model/a.ts → engine/model/b.ts → engine/model/c.ts → engine/model/a.ts'
  assert.deepEqual(cycleBreaches(ring), [`engine/model/a.ts:1 imports itself by way of ${way}`])
})

test('two ways to the same file are not a ring', () => {
  const diamond = [
    source('engine/model/a.ts', "import './b.ts'\nimport './c.ts'"),
    source('engine/model/b.ts', "import './d.ts'"),
    source('engine/model/c.ts', "import './d.ts'"),
    source('engine/model/d.ts', ''),
  ]
  assert.deepEqual(cycleBreaches(diamond), [])
})

test('a package is used only where it is declared, dev packages only in tests', () => {
  const manifests = [
    { folder: '', dependencies: [], devDependencies: ['fast-check'] },
    { folder: 'engine', dependencies: ['zod'], devDependencies: [] },
  ]
  const check = (path: string, name: string) =>
    dependencyBreaches([source(path, `import '${name}'`)], manifests).length
  assert.equal(check('engine/model/a.ts', 'zod/mini'), 0)
  assert.equal(check('engine/model/a.test.ts', 'fast-check'), 0)
  assert.equal(check('engine/model/a.ts', 'fast-check'), 1)
  assert.equal(check('engine/model/a.ts', 'lodash'), 1)
})
