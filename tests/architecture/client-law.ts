import { type Import, importsOf } from './imports.ts'
import { type Breach, breach, isTest, type Source } from './source.ts'

// The bundler takes these out of a route for the browser, with what only they import; every other file it takes as it is.
const actsItself = /\bexport\s+(?:async\s+)?(?:function|const)\s+(?:loader|action|middleware|headers)\b/
const ofServer = /^(?:@thuocdo\/(?:operations|store)|pg|kysely|node:)/
const serverEntry = 'web/desk/entry.server.tsx'

/** What the desk draws runs in the browser too: neither it nor what it imports may take a value of the server. */
export function clientBreaches(sources: readonly Source[]): readonly Breach[] {
  const byPath = new Map(sources.map(source => [source.path, source]))
  const reached = new Set(sources.filter(isDrawn).map(({ path }) => path))
  // A set is walked in the order of insertion, so what is added here is visited too.
  for (const path of reached)
    for (const { file } of valuesOf(byPath.get(path)))
      if (file !== null && byPath.has(file)) reached.add(file)
  return [...reached].flatMap(path => {
    const source = byPath.get(path)
    if (source === undefined) return []
    return valuesOf(source)
      .filter(({ name }) => ofServer.test(name))
      .map(({ name, position }) =>
        breach(source, position, `takes a value of ${name}, but is part of a page: take its type`),
      )
  })
}

const isDrawn = (source: Source): boolean =>
  source.path.startsWith('web/desk/') &&
  source.path.endsWith('.tsx') &&
  source.path !== serverEntry &&
  !isTest(source.path) &&
  !actsItself.test(source.code)

/** The imports that are left once the types are gone. */
const valuesOf = (source: Source | undefined): readonly Import[] =>
  source === undefined ? [] : importsOf(source).filter(({ position }) => !isOfTypes(source.code, position))

function isOfTypes(code: string, position: number): boolean {
  const [, braces] = /^(?:import|export)\s*\{([^}]*)\}/.exec(code.slice(position)) ?? []
  if (braces === undefined) return /^(?:import|export)\s+type\b/.test(code.slice(position))
  return braces.split(',').every(name => name.trim() === '' || /^type\s/.test(name.trim()))
}
