import assert from 'node:assert/strict'
import { test } from 'node:test'
import { jsonOf, tinyFrameworks, typed } from './testing/typed.ts'

test('nothing typed shows the help and is fine', async () => {
  const { exit, out } = await typed([])
  assert.equal(exit, 0)
  for (const name of [
    'check',
    'score',
    'rank',
    'explain',
    'change',
    'import',
    'release',
    'editions',
    'units',
    'status',
    'backup',
    'restore',
    'tenant',
    'person',
  ])
    assert.match(out, new RegExp(`^  ${name}`, 'm'))
})

test('every command explains itself in both languages', async () => {
  for (const name of [
    'check',
    'score',
    'rank',
    'explain',
    'change',
    'import',
    'release',
    'editions',
    'units',
    'status',
    'backup',
    'restore',
    'tenant',
    'person',
    'help',
  ]) {
    const vi = await typed([name, '--help'])
    const en = await typed(['help', name, '--lang', 'en'])
    assert.deepEqual([vi.exit, en.exit], [0, 0])
    assert.match(vi.out, new RegExp(`^Cách dùng: {2}thuocdo ${name}`))
    assert.match(en.out, new RegExp(`^Usage: {2}thuocdo ${name}`))
  }
})

test('an unknown command is wrong use, with the nearest one and how to get help', async () => {
  const { exit, out, err } = await typed(['scroe', 'tiny/2025'])
  assert.deepEqual([exit, out], [2, ''])
  assert.match(err, /Không có lệnh “scroe”\. Có phải “score”\?/)
  assert.match(err, /Xem hướng dẫn: thuocdo help/)
})

test('everything that is wrong with a line is said at once', async () => {
  const { exit, err } = await typed(['score', '--jsn', '--map', 'today', '--lang', 'en'])
  assert.equal(exit, 2)
  assert.match(err, /no option “--jsn”\. Did you mean “--json”\?/)
  assert.match(err, /no option “--map”; it belongs to “thuocdo change”/)
  assert.match(err, /<edition> is missing/)
  assert.match(err, /For help: thuocdo score --help/)
})

test('programs get wrong use as JSON too', async () => {
  const answer = await typed(['scor', '--json'])
  assert.equal(answer.exit, 2)
  assert.deepEqual(jsonOf(answer).problems[0].code, 'unknown-command')
  assert.match(jsonOf(answer).problems[0].words.en, /Did you mean “score”/)
})

test('the language is the one asked for, else that of THUOCDO_LANG, else English on an English machine, else Vietnamese', async () => {
  const firstWord = async (argv: readonly string[], environment: { readonly [name: string]: string }) =>
    (await typed(['help', 'score', ...argv], { environment })).out.split(':')[0]
  assert.equal(await firstWord([], {}), 'Cách dùng')
  assert.equal(await firstWord([], { LANG: 'fr_FR.UTF-8' }), 'Cách dùng')
  assert.equal(await firstWord([], { LANG: 'en_US.UTF-8' }), 'Usage')
  assert.equal(await firstWord([], { LANG: 'en_US.UTF-8', THUOCDO_LANG: 'vi' }), 'Cách dùng')
  assert.equal(await firstWord(['--lang', 'en'], { THUOCDO_LANG: 'vi' }), 'Usage')
})

test('a third language is wrong use', async () => {
  const { exit, err } = await typed(['editions', '--lang', 'fr'])
  assert.equal(exit, 2)
  assert.match(err, /Không có ngôn ngữ “fr”/)
})

test('data keep Vietnamese names on an English machine, unless English is chosen', async () => {
  const name = async (argv: readonly string[]) =>
    jsonOf(await typed(['score', 'tiny/2025', '--json', ...argv], { environment: { LANG: 'en_US.UTF-8' } }))
      .units[0].name
  assert.equal(await name([]), 'Đơn vị A')
  assert.equal(await name(['--lang', 'en']), 'Unit A')
})

test('a folder of frameworks may be named, and one that is not there is told', async () => {
  const there = await typed(['editions', '--frameworks', tinyFrameworks])
  assert.equal(there.exit, 0)
  const gone = await typed(['score', 'tiny/2025', '--frameworks', 'no-such-folder'])
  assert.equal(gone.exit, 1)
  assert.match(gone.err, /no-such-folder {2}lỗi {2}no-such-folder/)
})

test('what the system refuses is a sentence, not a stack', async () => {
  const { exit, err } = await typed(['score', 'tiny/2025', '--out', `${tinyFrameworks}/README.md/x.csv`])
  assert.equal(exit, 1)
  assert.match(err, /lỗi {2}system-refused/)
})

test('a language that is none is refused, also where the environment names it', async () => {
  const { exit, err } = await typed(['units'], { environment: { THUOCDO_LANG: 'fr' } })
  assert.equal(exit, 2)
  assert.match(err, /“fr” \(biến THUOCDO_LANG\)/)
  assert.equal((await typed(['units', '--lang', 'en'], { environment: { THUOCDO_LANG: 'fr' } })).exit, 0)
})
