import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { findFiles } from '../../scripts/find-files.ts'
import { clientBreaches } from './client-law.ts'
import { cycleBreaches } from './cycle-law.ts'
import { dependencyBreaches, type Manifest } from './dependency-law.ts'
import { importBreaches, mayImport } from './import-laws.ts'
import { linkBreaches } from './link-law.ts'
import {
  docstringBreaches,
  fileLengthBreaches,
  functionLengthBreaches,
  usualLengthBreaches,
} from './shape-laws.ts'
import { type Breach, readSources } from './source.ts'
import { globalBreaches, lockBreaches, machineBreaches, skippedBreaches } from './word-laws.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const sources = readSources(root)
const paths = findFiles(root)
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const textFiles = paths.filter(path => !/\.(woff2?|png|jpe?g|gif|ico|pdf|xlsx?|parquet|gz|zip)$/.test(path))

const none = (breaches: readonly Breach[]): void => assert.deepEqual(breaches, [])

test('packages, folders and files import only what the table of ARCHITECTURE.md allows', () => {
  none(importBreaches(sources))
})

test('what the desk draws in the browser takes nothing of the server but types', () => {
  none(clientBreaches(sources))
})

test('no file imports itself by way of others, types included', () => {
  none(cycleBreaches(sources))
})

test('every imported package is declared where it is used', () => {
  none(dependencyBreaches(sources, manifests()))
})

test('the engine knows no clock, chance, network, environment or console', () => {
  none(globalBreaches(sources))
})

test('no function is over seventy lines and no file over four hundred', () => {
  none([...functionLengthBreaches(sources), ...fileLengthBreaches(sources)])
})

test('half of the functions are under ten lines', () => {
  none(usualLengthBreaches(sources))
})

test('every export has a docstring', () => {
  none(docstringBreaches(sources))
})

test('no test is skipped, put off or run alone', () => {
  none(skippedBreaches(sources))
})

test('every relative link in the pages leads somewhere', () => {
  const pages = paths.filter(path => path.endsWith('.md')).map(path => ({ path, text: read(path) }))
  none(linkBreaches({ paths: new Set([...paths, ...paths.flatMap(foldersOf)]), pages }))
})

test('the lock file carries no addresses', () => {
  none(lockBreaches({ path: 'package-lock.json', text: read('package-lock.json') }))
})

test('no file names a path of one machine or the address of a registry', () => {
  none(machineBreaches(textFiles.map(path => ({ path, text: read(path) }))))
})

function manifests(): readonly Manifest[] {
  const folders = ['', ...Object.keys(mayImport)]
  return folders.filter(folder => existsSync(join(root, folder, 'package.json'))).map(readManifest)
}

/** The door: package.json files are ours and checked by npm itself. */
function readManifest(folder: string): Manifest {
  const file = JSON.parse(read(join(folder, 'package.json'))) as Record<string, Record<string, string>>
  const names = (key: string): readonly string[] => Object.keys(file[key] ?? {})
  return { folder, dependencies: names('dependencies'), devDependencies: names('devDependencies') }
}

function foldersOf(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1)
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
}
