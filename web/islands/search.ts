import type { Language } from '@thuocdo/engine'
import { searchAddress, searchIndexAddress, twinAddress } from '../portal/address.ts'
import { type Find, type Found, openSearch } from '../search/find.ts'
import type { Hit } from '../search/find-results.ts'
import { markText } from '../search/mark-text.ts'
import type { SearchIndex } from '../search/search-index.ts'
import { search as en } from '../words/en-search.ts'
import { search as vi } from '../words/vi-search.ts'

/** How long one pauses between two letters, in milliseconds. */
const pause = 120

const language: Language = document.documentElement.lang === 'en' ? 'en' : 'vi'
const words = language === 'en' ? en : vi
/** Where the site lies: in a folder it need not be at the root. */
const base = new URL(import.meta.url).pathname.replace(/\/islands\/.*$/, '')
const box = document.querySelector<HTMLElement>('#found')
const field = document.querySelector<HTMLInputElement>('#search')
if (box && field) wake(box, field)

/** Answers while one types, and what the address asks for where no server has answered it. */
function wake(box: HTMLElement, field: HTMLInputElement): void {
  const served = box.dataset.query ?? ''
  const start = served === '' ? [...box.childNodes] : []
  let timer = 0
  const asked = new URLSearchParams(location.search).get('q')?.trim() ?? ''
  if (asked !== served) {
    field.value = asked
    void answer(box, field, start)
  }
  field.addEventListener('input', () => {
    window.clearTimeout(timer)
    timer = window.setTimeout(() => {
      history.replaceState(null, '', `?q=${encodeURIComponent(field.value.trim())}`)
      void answer(box, field, start)
    }, pause)
  })
}

/** Shows what the field asks for; an answer that was overtaken by the next letters is dropped. */
async function answer(box: HTMLElement, field: HTMLInputElement, start: readonly Node[]): Promise<void> {
  const query = field.value.trim()
  if (query === '') return box.replaceChildren(...start)
  if (!opened) box.replaceChildren(element('p', {}, words.loading))
  const find = await search().catch(() => null)
  if (query !== field.value.trim()) return
  box.replaceChildren(...(find ? lines(find(query), query) : [element('p', {}, words.failed)]))
}

let opened: Promise<Find> | undefined

/** Opens the search when it is first asked; after a failure the next letter tries again. */
function search(): Promise<Find> {
  opened ??= fetch(`${base}${searchIndexAddress}`)
    .then(response => (response.ok ? response.json() : Promise.reject(new Error(response.statusText))))
    .then((index: SearchIndex) => openSearch(index))
  opened.catch(() => {
    opened = undefined
  })
  return opened
}

function lines({ hits, isMore, nearest }: Found, query: string): readonly Node[] {
  const counted = isMore ? words.foundMost : words.found
  const title = hits.length > 0 ? counted(String(hits.length), query) : words.nothing(query)
  const count = element('h2', { class: 'search-count', 'aria-live': 'polite' }, title)
  if (hits.length > 0) return [count, element('ol', { class: 'search-hits' }, ...hits.map(line))]
  const links = nearest.map(near =>
    element(
      'p',
      {},
      `${words.meant} `,
      element('a', { href: `${base}${searchAddress(language, near)}` }, near),
    ),
  )
  return [count, element('p', {}, words.nothingAdvice), ...links]
}

function line({ entry, terms }: Hit): Node {
  const link = element(
    'a',
    { href: `${base}${twinAddress(entry.address, entry.language ?? language)}` },
    ...marked(entry.title[language], terms),
    entry.aside ? ` (${entry.aside[language]})` : '',
  )
  const kind = element('span', { class: 'search-kind' }, words.kinds[entry.kind])
  const note = entry.note[language]
  return element(
    'li',
    {},
    link,
    ' ',
    kind,
    ...(note === '' ? [] : [element('p', {}, ...marked(note, terms))]),
  )
}

const marked = (text: string, terms: Hit['terms']): readonly (Node | string)[] =>
  markText(text, terms).map(({ text, isMatch }) => (isMatch ? element('mark', {}, text) : text))

function element(
  name: string,
  attributes: { readonly [name: string]: string },
  ...children: readonly (Node | string)[]
): HTMLElement {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...children)
  return made
}
