import { importsOf } from './imports.ts'
import type { Breach, Source } from './source.ts'

/** Files that import each other in a ring, types included; each ring once, as the files on the way round. */
export const cycleBreaches = (sources: readonly Source[]): readonly Breach[] => {
  const targets = new Map(sources.map(source => [source.path, localFiles(source)]))
  const done = new Set<string>()
  return sources.flatMap(({ path }) => ringsFrom(path, [], targets, done))
}

function localFiles(source: Source): readonly string[] {
  return importsOf(source).flatMap(({ file }) => (file === null ? [] : [file]))
}

function ringsFrom(
  path: string,
  way: readonly string[],
  targets: ReadonlyMap<string, readonly string[]>,
  done: Set<string>,
): readonly Breach[] {
  const start = way.indexOf(path)
  if (start !== -1) return [`${path}:1 imports itself by way of ${[...way.slice(start), path].join(' → ')}`]
  if (done.has(path)) return []
  const found = (targets.get(path) ?? []).flatMap(target => ringsFrom(target, [...way, path], targets, done))
  done.add(path)
  return found
}
