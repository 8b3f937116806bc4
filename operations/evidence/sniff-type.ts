/** The kinds of file that evidence comes in, told by how they begin, never by their names. */
export const evidenceTypes = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** What the name of a file of each type may end in; the first is usual. */
const endings: Readonly<Record<EvidenceType, readonly string[]>> = {
  [evidenceTypes.pdf]: ['pdf'],
  [evidenceTypes.png]: ['png'],
  [evidenceTypes.jpeg]: ['jpg', 'jpeg'],
  [evidenceTypes.docx]: ['docx'],
  [evidenceTypes.xlsx]: ['xlsx'],
}

/**
 * The name that a file is offered under: no folders, no control signs, none that turn the direction of writing or are not seen
 * (they hide what a name ends in), at most 200 signs, and an ending that says what the file is, not what its sender called it.
 */
export function nameOfType(name: string, type: EvidenceType): string {
  const bare = (name.split(/[\\/]/).at(-1) ?? '')
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '')
    .replace(/[. ]+$/, '')
  const [usual, ...others] = endings[type]
  const isRight = [usual, ...others].some(ending => bare.toLowerCase().endsWith(`.${ending}`))
  return (isRight ? bare : `${bare || 'tài liệu'}.${usual}`).slice(-200)
}

/** Whether a text is one of the types of evidence. */
export const isEvidenceType = (text: string): text is EvidenceType => Object.hasOwn(endings, text)

/** One of the types of evidence. */
export type EvidenceType = (typeof evidenceTypes)[keyof typeof evidenceTypes]

/** So many bytes at least are looked at, where a file has them. */
export const sniffedBytes = 16_384

/** The type of a file by its first bytes; nothing for one that is not taken in: programs, pages, archives. */
export function sniffType(head: Uint8Array): EvidenceType | undefined {
  const text = Buffer.from(head).toString('latin1')
  // Other bytes before the mark, which readers of PDF allow, would let a program or a page pass for one.
  if (/^(?:\xef\xbb\xbf)?[\0\t\n\f\r ]{0,64}%PDF-\d/.test(text)) return evidenceTypes.pdf
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
