import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linksOf, readBase, rebaseJson, rebasePage, rebaseStyles } from './rebase.ts'

const page =
  '<a href="/">Đầu</a> <a href="/en/pci?unit=a#b">x</a> <a href="#main">y</a> <a href="https://vcci.vn/">z</a> <form action="/search"><script src="/islands/a.js"></script> <a href="//other.vn">w</a> href="/'

test('addresses of the site move below the base, others stay', () => {
  assert.equal(
    rebasePage(page, '/so'),
    '<a href="/so/">Đầu</a> <a href="/so/en/pci?unit=a#b">x</a> <a href="#main">y</a> <a href="https://vcci.vn/">z</a> <form action="/so/search"><script src="/so/islands/a.js"></script> <a href="//other.vn">w</a> href="/so/',
  )
  assert.equal(rebasePage('<div data-units="/units.json">', '/so'), '<div data-units="/so/units.json">')
})

test('without a base nothing is touched', () => {
  assert.equal(rebasePage(page, ''), page)
  assert.equal(rebaseStyles('url(/a.woff)', ''), 'url(/a.woff)')
})

test('styles and JSON move too', () => {
  assert.equal(
    rebaseStyles('url(/a.woff) url("/b.svg") url(data:x)', '/so'),
    'url(/so/a.woff) url("/so/b.svg") url(data:x)',
  )
  assert.equal(rebaseJson('["/pci","a/b","//x"]', '/so'), '["/so/pci","a/b","//x"]')
})

test('the links of a page are its own addresses, each once, without query and fragment', () => {
  assert.deepEqual(linksOf(page), ['/', '/en/pci', '/islands/a.js'])
  assert.deepEqual(linksOf('<a href="/a?x=1"></a><a href="/a#top"></a>'), ['/a'])
})

test('a base is a path, with or without a slash at its end; anything else is refused', () => {
  assert.deepEqual(['/so', '/so/', '/', '', '/a/b-c.d'].map(readBase), ['/so', '/so', '', '', '/a/b-c.d'])
  assert.deepEqual(['so', 'https://x.vn', '/a b', '/"x'].map(readBase), [null, null, null, null])
})
