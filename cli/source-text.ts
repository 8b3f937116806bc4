import type { Edition, Language } from '@thuocdo/engine'

/** A source of an edition by its id, as a reader looks it up: its title and where it stands. */
export function sourceText({ sources }: Edition, id: string, language: Language): string {
  const source = sources.find(one => one.id === id)
  if (!source) return id
  return `${source.title[language]}${source.url === undefined ? '' : ` <${source.url}>`}`
}
