import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

// What no browser has: the globals and modules of Node, and our own packages, which stay outside of the server build alone.
const ofServer =
  /\bBuffer\.(?:from|alloc|concat|byteLength)\b|\bprocess\.(?:versions|hrtime)\b|__vite-browser-external|["'](?:node:\w+|@thuocdo\/(?:operations|store)[\w/]*)["']/

/** The files for the browser in a folder that hold code of the server, with the first trace of it; null where there are none. */
export function serverCodeIn(folder: string): string | null {
  const found = readdirSync(folder)
    .filter(file => file.endsWith('.js'))
    .toSorted()
    .flatMap(file => {
      const trace = ofServer.exec(readFileSync(join(folder, file), 'utf8'))
      return trace === null ? [] : [`${file} holds code of the server (${trace[0]})`]
    })
  return found.length === 0
    ? null
    : `${found.join('\n')}\nA page takes only types from @thuocdo/operations; values are for its loader and action.`
}
