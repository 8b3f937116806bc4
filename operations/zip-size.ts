const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50

/**
 * How many bytes the files of a ZIP archive say they unpack to, by its central directory; `undefined` where the bytes
 * are no whole archive. Asked before unpacking, so that a small file cannot fill the memory.
 */
export function unpackedSize(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === undefined) return undefined
  const entries = view.getUint16(end + 10, true)
  let [at, size] = [view.getUint32(end + 16, true), 0]
  for (let i = 0; i < entries; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== directoryEntry) return undefined
    size += view.getUint32(at + 24, true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return size
}

/** Where the end record stands: last in the file, but for a comment of at most 65,535 bytes. */
function findEnd(view: DataView): number | undefined {
  const least = Math.max(0, view.byteLength - 22 - 65535)
  for (let at = view.byteLength - 22; at >= least; at--) {
    if (view.getUint32(at, true) === endOfDirectory) return at
  }
  return undefined
}
