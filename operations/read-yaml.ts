import { readFile } from 'node:fs/promises'
import { accept, type Outcome, type Path, type Place, problem, refuse } from '@thuocdo/engine'
import { type Document, isMap, isNode, LineCounter, parseDocument } from 'yaml'

/** A parsed file that remembers where everything in it stands. */
export type Parsed = {
  readonly value: unknown
  /** The place of a path, or of its nearest ancestor that is in the file. */
  readonly placeOf: (at: Path) => Place
}

/** Reads a YAML file. Of errors in syntax only the first is told, with line and column: the others follow from it. */
export async function readYaml(file: string, shownAs: string): Promise<Outcome<Parsed>> {
  const lines = new LineCounter()
  const document = parseDocument(await readFile(file, 'utf8'), { lineCounter: lines, prettyErrors: false })
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { file: shownAs, line, column: col }
  }
  const [error] = document.errors
  if (error)
    return refuse({ ...problem('yaml-syntax', [], syntaxWords(error.message)), place: place(error.pos[0]) })
  return accept({ value: document.toJS(), placeOf: at => placeIn(document, at, place, shownAs) })
}

function placeIn(document: Document, at: Path, place: (offset: number) => Place, file: string): Place {
  for (let depth = at.length; depth > 0; depth--) {
    const offset = offsetOf(document, at.slice(0, depth))
    if (offset !== undefined) return place(offset)
  }
  return { file, line: 1 }
}

/** Where the key of a path stands, or the entry of a list. */
function offsetOf(document: Document, at: Path): number | undefined {
  const parent = at.length === 1 ? document.contents : document.getIn(at.slice(0, -1), true)
  const last = at.at(-1)
  if (isMap(parent) && typeof last === 'string') {
    const key = parent.items.flatMap(item =>
      isNode(item.key) && item.key.toJSON() === last ? item.key : [],
    )[0]
    return key?.range?.[0]
  }
  const node = document.getIn(at, true)
  return isNode(node) ? node.range?.[0] : undefined
}

const syntaxWords = (message: string) => ({
  vi: `Tệp YAML viết sai cú pháp. Hãy kiểm tra thụt dòng, dấu hai chấm và dấu ngoặc kép ở dòng này và dòng trên (${message}).`,
  en: `The YAML is malformed. Check indentation, colons and quotes on this line and the one above (${message}).`,
})
