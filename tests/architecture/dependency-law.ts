import { importsOf } from './imports.ts'
import { type Breach, breach, isTest, type Source } from './source.ts'

/** What one package.json declares: its folder ('' is the root) and the names it may import. */
export type Manifest = {
  readonly folder: string
  readonly dependencies: readonly string[]
  readonly devDependencies: readonly string[]
}

/** Imports of packages that the nearest package.json does not declare; the root's dev dependencies serve tests. */
export const dependencyBreaches = (
  sources: readonly Source[],
  manifests: readonly Manifest[],
): readonly Breach[] =>
  sources.flatMap(source =>
    importsOf(source)
      .filter(({ name, file }) => file === null && !name.startsWith('node:') && !name.startsWith('virtual:'))
      .filter(({ name }) => !isDeclared(packageOf(name), source.path, manifests))
      .map(({ name, position }) =>
        breach(source, position, `imports ${name}, which its package.json does not declare`),
      ),
  )

const packageOf = (name: string): string =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')

function isDeclared(name: string, path: string, manifests: readonly Manifest[]): boolean {
  const own = manifests.find(({ folder }) => folder !== '' && path.startsWith(`${folder}/`))
  const root = manifests.find(({ folder }) => folder === '')
  // Outside the packages (tests/, scripts/, bench/) everything is at hand that npm links for them.
  if (own === undefined)
    return (
      manifests.some(({ dependencies, devDependencies }) =>
        [...dependencies, ...devDependencies].includes(name),
      ) ||
      name.startsWith('@thuocdo/') ||
      path.startsWith('scripts/')
    )
  const isTooling = isTest(path) || /\.config\.ts$/.test(path)
  const shared = isTooling ? [...own.devDependencies, ...(root?.devDependencies ?? [])] : []
  return [...own.dependencies, ...shared].includes(name)
}
