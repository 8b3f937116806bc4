import {
  accept,
  type LegacyText,
  legacyAdvice,
  legacyText,
  type Outcome,
  type Problem,
  problem,
  refuse,
} from '@thuocdo/engine'

/**
 * The text of a file, composed (NFC): UTF-8 with or without byte order mark, or UTF-16 with one. Other encodings and the
 * old Vietnamese ones (TCVN3, VNI) are refused with what to do about them.
 */
export function decodeText(bytes: Uint8Array, file: string): Outcome<string> {
  const raw = decode(bytes)
  if (raw === undefined) return refuse({ ...unreadable(bytes), place: { file } })
  if (raw.includes('\u0000')) return refuse({ ...notText(), place: { file } })
  const text = raw.normalize('NFC')
  const legacy = legacyText(text)
  if (legacy) return refuse({ ...oldEncoding(legacy), place: { file } })
  return accept(text, text === raw ? [] : [{ ...normalised(), place: { file } }])
}

/** Refuses a text in an old encoding, with a word of it as it was meant. */
export const oldEncoding = ({ encoding, word, meant }: LegacyText): Problem =>
  problem('old-encoding', [], {
    vi: `Tệp dùng bảng mã cũ ${encoding}: “${word}” nghĩa là “${meant}”. ${legacyAdvice[encoding].vi}`,
    en: `The file is in the old encoding ${encoding}: “${word}” means “${meant}”. ${legacyAdvice[encoding].en}`,
  })

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

/** Bytes that are no UTF: perhaps one of the old encodings as Excel saves them, one byte a letter. */
function unreadable(bytes: Uint8Array): Problem {
  const legacy = legacyText(new TextDecoder('windows-1252').decode(bytes))
  return legacy ? oldEncoding(legacy) : notUtf8()
}

const notUtf8 = (): Problem =>
  problem('not-utf8', [], {
    vi: 'Tệp không được lưu bằng Unicode (UTF-8), nên không đọc được dấu tiếng Việt. Trong Excel: Tệp → Lưu thành → chọn “CSV UTF-8 (phân cách bằng dấu phẩy)”, hoặc lưu dạng .xlsx.',
    en: 'The file is not saved as Unicode (UTF-8), so Vietnamese marks cannot be read. In Excel: File → Save As → choose “CSV UTF-8 (Comma delimited)”, or save as .xlsx.',
  })

const notText = (): Problem =>
  problem('not-text', [], {
    vi: 'Tệp không phải là bảng dạng chữ. Hãy dùng tệp .csv (UTF-8) hoặc .xlsx.',
    en: 'The file is not a table of text. Use a .csv file (UTF-8) or .xlsx.',
  })

const normalised = (): Problem => ({
  ...problem('text-normalised', [], {
    vi: 'Tệp có chữ Việt ở dạng tổ hợp (dấu rời); đã đổi sang dạng dựng sẵn.',
    en: 'Some Vietnamese letters were decomposed (letter and mark apart); they were composed.',
  }),
  severity: 'note',
})
