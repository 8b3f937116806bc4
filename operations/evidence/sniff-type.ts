/** The kinds of file that evidence comes in, told by how they begin, never by their names. */
export const evidenceTypes = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** One of the types of evidence. */
export type EvidenceType = (typeof evidenceTypes)[keyof typeof evidenceTypes]

/** So many bytes at least are looked at, where a file has them. */
export const sniffedBytes = 16_384

/** The type of a file by its first bytes; nothing for one that is not taken in: programs, pages, archives. */
export function sniffType(head: Uint8Array): EvidenceType | undefined {
  const text = Buffer.from(head).toString('latin1')
  // Readers of PDF allow some bytes before the mark.
  if (text.slice(0, 1024).includes('%PDF-')) return evidenceTypes.pdf
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return evidenceTypes.png
  if (text.startsWith('\xff\xd8\xff')) return evidenceTypes.jpeg
  return text.startsWith(archiveMark) ? officeType(text) : undefined
}

const archiveMark = 'PK\x03\x04'

/** Both are archives that hold a list of their contents; the folder of the main part tells which. Names stand 26 bytes after each mark. */
function officeType(text: string): EvidenceType | undefined {
  const names = text.split(archiveMark).map(part => part.slice(26))
  const isOffice = names.some(name => name.startsWith('[Content_Types].xml') || name.startsWith('_rels/'))
  if (!isOffice) return undefined
  if (names.some(name => name.startsWith('word/'))) return evidenceTypes.docx
  return names.some(name => name.startsWith('xl/')) ? evidenceTypes.xlsx : undefined
}
