import { type Import, importsOf } from './imports.ts'
import { type Breach, breach, isTest, type Source } from './source.ts'

/** The table of ARCHITECTURE.md: the packages of ours that each package may import, and whether it may use `node:`. */
export const mayImport: Readonly<
  Record<string, { readonly ours: readonly string[]; readonly node: boolean }>
> = {
  engine: { ours: [], node: false },
  ledger: { ours: ['engine'], node: true },
  store: { ours: ['engine'], node: true },
  operations: { ours: ['engine', 'ledger', 'store'], node: true },
  web: { ours: ['engine', 'operations'], node: false },
  server: { ours: ['engine', 'store', 'operations'], node: true },
  cli: { ours: ['engine', 'ledger', 'store', 'operations'], node: true },
}

/** The folders of the engine in the order of the story: each imports only those above it. */
export const engineOrder = [
  'basics',
  'model',
  'rules',
  'methods',
  'survey',
  'dossier',
  'framework',
  'assessment',
  'composite',
  'explain',
  'plan',
  'release',
  'index.ts',
]

// What may be done to the store has a door of its own, so that reading frameworks and releases does not load a database driver.
const secondDoors = ['@thuocdo/operations/acts', '@thuocdo/store/testing']

// What is drawn must not load what acts: only routes, with their loaders and actions, may reach operations.
const drawnOnly = /^web\/(charts|ui|words|islands)\//
const builtHandler = 'web/build/'

type Law = (source: Source, entry: Import) => string | null

/** Who may import whom: packages, folders of the engine, never the own `index.ts`, local files with their ending. */
export const importBreaches = (sources: readonly Source[]): readonly Breach[] =>
  sources.flatMap(source =>
    importsOf(source).flatMap(entry =>
      laws
        .map(law => law(source, entry))
        .flatMap(what => (what === null ? [] : [breach(source, entry.position, what)])),
    ),
  )

const laws: readonly Law[] = [packageLaw, nodeLaw, relativeLaw, orderLaw, ownIndexLaw, portalLaw, endingLaw]

function packageLaw({ path }: Source, { name }: Import): string | null {
  const from = top(path)
  const to = /^@thuocdo\/([^/]+)(\/.*)?$/.exec(name)
  if (to === null) return null
  const [, wanted = '', inside] = to
  if (inside !== undefined && !secondDoors.includes(name))
    return `imports ${name}: take it from @thuocdo/${wanted}`
  const row = mayImport[from]
  if (row === undefined || wanted === from) return null
  if (!row.ours.includes(wanted)) return `${from} may not import ${name}`
  return wanted === 'operations' && drawnOnly.test(path)
    ? `${path} may not import ${name}: only routes may`
    : null
}

function nodeLaw({ path }: Source, { name }: Import): string | null {
  const row = mayImport[top(path)]
  return row === undefined || row.node || isTest(path) || !name.startsWith('node:')
    ? null
    : `${top(path)} may not import ${name}`
}

function relativeLaw({ path }: Source, { name, file }: Import): string | null {
  if (file === null || file.startsWith(builtHandler) || mayImport[top(path)] === undefined) return null
  return top(file) === top(path) ? null : `imports ${name}: take other packages by name`
}

function orderLaw({ path }: Source, { name, file }: Import): string | null {
  if (file === null || top(path) !== 'engine' || top(file) !== 'engine' || isTest(path)) return null
  const [from, to] = [engineOrder.indexOf(second(path)), engineOrder.indexOf(second(file))]
  if (from === -1) return `engine/${second(path)} has no place in the order of the engine's folders`
  if (to === -1) return `imports ${name}, which has no place in the order of the engine's folders`
  return to <= from ? null : `${second(path)} stands above ${second(file)} and may not import ${name}`
}

function ownIndexLaw({ path }: Source, { name, file }: Import): string | null {
  const own = top(path)
  const isOwn =
    name === `@thuocdo/${own}` ||
    file === `${own}/index.ts` ||
    secondDoors.includes(`@thuocdo/${file?.slice(0, -3)}`)
  return mayImport[own] !== undefined && isOwn ? 'imports the index.ts of its own package' : null
}

function portalLaw({ path }: Source, { file }: Import): string | null {
  const isBroken = path.startsWith('web/portal/') && file?.startsWith('web/desk/') === true
  return isBroken ? 'web/portal may not import web/desk' : null
}

function endingLaw({ path }: Source, { name, file }: Import): string | null {
  const isGenerated = name.includes('/+types/') || file?.startsWith(builtHandler) === true
  if (file === null || isGenerated || /\.(ts|tsx|cjs|json|css|svg)(\?\w+)?$/.test(name)) return null
  return path.endsWith('.cjs') ? null : `imports ${name} without its ending`
}

const top = (path: string): string => path.split('/')[0] ?? ''
const second = (path: string): string => path.split('/')[1] ?? ''
