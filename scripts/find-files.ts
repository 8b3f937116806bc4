import { readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

const passedOver = new Set(['node_modules', '.git', '.cache', 'build', 'dist', '.react-router'])

// What a running installation keeps, by default in the checkout.
const dataFolder = 'data'

/** Every file of the repository below `folder`, as paths from `root` with forward slashes, in order of name; what is installed, built or kept is passed over. */
export const findFiles = (root: string, folder = '.'): readonly string[] => {
  const entries = readdirSync(join(root, folder), { withFileTypes: true })
  const sorted = entries
    .filter(({ name }) => !passedOver.has(name) && !(folder === '.' && name === dataFolder))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  return sorted.flatMap(entry => {
    const path = join(root, folder, entry.name)
    const name = relative(root, path).split(sep).join('/')
    if (entry.isDirectory()) return findFiles(root, name)
    return entry.isFile() ? [name] : []
  })
}
