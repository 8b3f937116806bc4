import type { Edition, Words } from '@thuocdo/engine'
import { column, type DataColumn } from './data-table.ts'
import { type Basis, isListed, isPrinted, type Row } from './edition-rows.ts'

/**
 * What a result stands on: computed by us, printed by a source, derived from other printed figures, the mere place at which a source
 * lists the unit, or a rank that somebody quotes.
 */
export type FigureBasis = 'computed' | 'printed' | 'derived' | 'listed' | 'quoted'

type Shown = Pick<Row, 'rank' | 'total' | 'score' | 'published' | 'printedClass' | 'note'>

/** What the result of a row stands on; nothing where none is known. */
export function figureBasis(row: Shown, framework: Pick<Edition, 'kind'>, lead: Basis): FigureBasis | null {
  const { rank, total, score, published, printedClass, note } = row
  if (!isPrinted(framework) && score !== null && (lead === 'computed' || total === null)) return 'computed'
  if (rank === null && published === null && printedClass === null) return null
  if (isListed(row)) return 'listed'
  return isDerived(note) ? 'derived' : 'printed'
}

/** Whether a remark says that the figure was computed back from others that were printed. */
const isDerived = (note: Words | null): boolean => /^(Suy (ra )?từ|Tính ngược) /.test(note?.vi ?? '')

/** The title of the source that prints a row: the one it names, else the only one that there is. */
export function sourceOf(
  { source }: Pick<Row, 'source'>,
  { sources }: Pick<Edition, 'sources'>,
): Words | null {
  const only = sources.length === 1 ? sources[0] : undefined
  return (source === null ? only : sources.find(({ id }) => id === source))?.title ?? null
}

/** The columns that say what a result stands on, which source gives it, and what must be known of it. */
export const basisColumns: readonly DataColumn[] = [
  column(
    'basis',
    'Căn cứ (computed: tính ở đây; printed: nguồn in; derived: suy ra từ số in; listed: theo thứ tự liệt kê; quoted: hạng do nơi khác nêu)',
    'Basis (computed here; printed by the source; derived from printed figures; listed: by order of listing; quoted: a rank that others quote)',
  ),
  column('source', 'Nguồn', 'Source'),
  column('note', 'Ghi chú', 'Note'),
]
