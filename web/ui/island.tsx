/** The name of an island: a file of `web/islands/`. */
export type IslandName = 'compare' | 'search' | 'tables' | 'what-if'

/** The script of an island. Only pages that hold one name it; without script the page around it is whole. */
export function Island({ name }: { name: IslandName }) {
  return <script type="module" src={`/islands/${name}.js`} />
}
