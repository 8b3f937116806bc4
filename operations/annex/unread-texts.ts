import { fold, type Problem } from '@thuocdo/engine'
import { type Annex, type AnnexPlace, excerpt, ownTexts } from './annex-grid.ts'
import { told } from './annex-problems.ts'
import { findHeader } from './find-header.ts'

/**
 * Tells of every paragraph, line above a table, comment and footnote that is in no table of criteria and therefore not in
 * the draft; without those that the draft took its title, decision and publisher from (`used`), and without mere form.
 */
export function unreadTexts(annex: Annex, used: readonly string[]): readonly Problem[] {
  const isUsed = (text: string): boolean => used.some(one => text.includes(one) || one.includes(text))
  const paragraphs = [...annex.grids.flatMap(({ above }) => above), ...annex.below]
  return [
    ...paragraphs.flatMap((text, i) =>
      isUsed(text) || isForm(text)
        ? []
        : [untold({ file: annex.file, kind: 'text', name: '', line: i + 1 }, text)],
    ),
    ...annex.grids.flatMap(grid => linesAbove(annex.file, grid, isUsed)),
    ...annex.grids.flatMap(({ kind, name, comments = [] }) =>
      comments.map(({ line, text }) => aside({ file: annex.file, kind, name, line }, text)),
    ),
    ...annex.asides.map((text, i) => aside({ file: annex.file, kind: 'aside', name: '', line: i + 1 }, text)),
  ]
}

/** The rows above the header of a table of criteria. */
function linesAbove(
  file: string,
  grid: Annex['grids'][number],
  isUsed: (text: string) => boolean,
): readonly Problem[] {
  const { kind, name, rows } = grid
  return rows.slice(0, findHeader(grid)?.from ?? 0).flatMap(row => {
    const left = ownTexts(row).filter(text => !isUsed(text) && !isForm(text))
    return left.length === 0 ? [] : [untold({ file, kind, name, line: row.line }, left.join(' | '))]
  })
}

/** Lines of form that every decision has, and lines without words. */
const isForm = (text: string): boolean =>
  !/\p{L}{2}/u.test(text) ||
  /^(?:phu luc(?: [ivx\d]+)?|cong hoa xa hoi chu nghia viet nam.*|doc lap tu do hanh phuc|(?:ban hanh )?kem theo (?:quyet dinh|cong van|ke hoach).*|trang \d+|don vi tinh diem)$/.test(
    fold(text),
  )

const untold = (place: AnnexPlace, text: string): Problem =>
  told('text-unread', place, {
    vi: `“${excerpt(text, 160)}” nằm ngoài bảng tiêu chí nên không có trong bản nháp. Nếu là quy định chấm điểm, hãy đưa vào bảng rồi chạy lại, hoặc tự ghi vào bản nháp.`,
    en: `“${excerpt(text, 160)}” stands outside the table of criteria and is not in the draft. If it says how to score, move it into the table and run again, or write it into the draft yourself.`,
  })

const aside = (place: AnnexPlace, text: string): Problem =>
  told('comment-unread', place, {
    vi: `ghi chú bên lề “${excerpt(text, 160)}” không có trong bản nháp. Nếu là quy định chấm điểm, hãy đưa vào bảng rồi chạy lại, hoặc tự ghi vào bản nháp.`,
    en: `the remark “${excerpt(text, 160)}” is not in the draft. If it says how to score, move it into the table and run again, or write it into the draft yourself.`,
  })
