import { type LegacyText, legacyText, type Problem, problem } from '@thuocdo/engine'
import { type Annex, type AnnexPlace, filePlace, placeWords } from './annex-grid.ts'

type Found = LegacyText & { readonly place: AnnexPlace }

/** Refuses an annex with a cell or a paragraph in TCVN3 or VNI; one such row among a hundred in Unicode is enough. */
export function oldLetters(annex: Annex, kind: 'docx' | 'xlsx'): Problem | undefined {
  const found = places(annex).flatMap(({ place, text }): readonly Found[] => {
    // The signs of a formula, b/a×100, are letters in TCVN3.
    const legacy = legacyText(text.replace(/[×÷]/g, ' '))
    return legacy ? [{ ...legacy, place }] : []
  })
  if (found.length === 0) return undefined
  const [{ place, encoding, word, meant }] = found
  const [at, old] = [placeWords(place), encoding === 'VNI' ? 'VNI Windows' : 'TCVN3 (ABC)']
  const program = kind === 'docx' ? 'Word' : 'Excel'
  const more = found.length - 1
  return {
    ...problem('old-encoding', [], {
      vi: `${at.vi}: chữ gõ bằng bảng mã cũ ${encoding}, “${word}” nghĩa là “${meant}”${more > 0 ? `; còn ${more} chỗ nữa` : ''}. Hãy chép phần chữ ấy từ ${program}, mở UniKey, chọn “Công cụ…” (Ctrl+Shift+F6), chuyển mã từ “${old}” sang “Unicode”, dán lại rồi lưu tệp .${kind}.`,
      en: `${at.en}: typed in the old encoding ${encoding}, “${word}” means “${meant}”${more > 0 ? `; ${more} more such places` : ''}. Copy that text from ${program}, open the UniKey toolkit (Ctrl+Shift+F6), convert from “${old}” to “Unicode”, paste it back and save the .${kind} file.`,
    }),
    place: filePlace(place),
  }
}

type Piece = { readonly place: AnnexPlace; readonly text: string }

/** Every cell and every paragraph with its place: a whole text in Unicode would hide the one cell that is not. */
function places({ file, grids, below, asides }: Annex): readonly Piece[] {
  const cells = grids.flatMap(({ kind, name, rows }) =>
    rows.flatMap(({ line, cells }) => cells.map(({ text }) => ({ place: { file, kind, name, line }, text }))),
  )
  const paragraphs = [...grids.flatMap(({ above }) => above), ...below, ...asides]
  return [
    ...cells,
    ...paragraphs.map((text, i): Piece => ({ place: { file, kind: 'text', name: '', line: i + 1 }, text })),
  ]
}
