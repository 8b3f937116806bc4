import * as z from 'zod/mini'
import { both } from '../basics/numerals.ts'
import type { Words } from '../basics/problem.ts'
import { fold } from '../basics/text.ts'
import { method } from './method.ts'

/** What a condition looks at: one unit of a result. */
export type Standing = {
  /**
   * What has no points at a level of the tree, 1 for fields, 2 for criteria, where a leaf above stands for its level: the code of
   * each and of the groups that it lies in, and its name. Without a level the leaves, wherever they stand.
   */
  readonly zeros: (level?: number) => readonly { readonly codes: readonly string[]; readonly name: Words }[]
  /** What the unit reached of its own base at a node, in percent; `NaN` where it has no score there. */
  readonly percentAt: (code: string) => number
  /** The label of the unit in a column of labels; empty where there is none. */
  readonly label: (name: string) => string
  /** Whether the unit submitted nothing at all. */
  readonly isSilent: () => boolean
}

/** A bound condition: why it holds for a unit, or nothing where it does not. `codes`: the nodes that it names. */
export type Condition = {
  readonly codes: readonly string[]
  /** The column of labels that it looks at, and the labels that it knows. */
  readonly labels?: { readonly column: string; readonly known: readonly string[] }
  readonly holds: (standing: Standing) => Words | undefined
}

const quoted = (names: readonly Words[], language: 'vi' | 'en'): string =>
  names.map(name => `“${name[language]}”`).join(', ')

/** The catalogue of conditions that keep a unit from a class (Cần Thơ 2579/QĐ-UBND 2025 has most of them). */
export const conditions = {
  'zero-points': method(
    {
      vi: 'Có tiêu chí bị 0 điểm: ở cấp ghi tại “level” (1 lĩnh vực, 2 tiêu chí), không ghi thì ở cấp chấm điểm thấp nhất.',
      en: 'Some criterion is at nought: at the level named (1 fields, 2 criteria), or where the points are given.',
    },
    z.object({
      among: z._default(z.array(z.string()), []),
      level: z.optional(z.int().check(z.positive())),
    }),
    ({ among, level }): Condition => ({
      codes: among,
      holds: ({ zeros }) => {
        const zero = zeros(level).filter(({ codes }) => isAmong(codes, among))
        if (zero.length === 0) return undefined
        const names = zero.map(({ name }) => name)
        return { vi: `0 điểm ở ${quoted(names, 'vi')}`, en: `no points for ${quoted(names, 'en')}` }
      },
    }),
  ),
  below: method(
    {
      vi: 'Một nhóm hay tiêu chí đạt dưới một tỷ lệ điểm tối đa của chính đơn vị.',
      en: 'A node stays below a percentage of the unit’s own base.',
    },
    z.object({ node: z.string(), percent: z.number() }),
    ({ node, percent }): Condition => ({
      codes: [node],
      holds: ({ percentAt }) => {
        const reached = percentAt(node)
        if (!(reached < percent)) return undefined
        return both((n, language) =>
          language === 'vi'
            ? `mục ${node} chỉ đạt ${n(reached, 2)} %, dưới ${n(percent)} %`
            : `${node} reaches only ${n(reached, 2)} %, below ${n(percent)} %`,
        )
      },
    }),
  ),
  'not-submitted': method(
    {
      vi: 'Đơn vị không tự đánh giá: không nộp gì.',
      en: 'The unit did not assess itself: nothing was submitted.',
    },
    z.object({}),
    (): Condition => ({
      codes: [],
      holds: ({ isSilent }) =>
        isSilent() ? { vi: 'đơn vị không tự đánh giá', en: 'the unit did not assess itself' } : undefined,
    }),
  ),
  event: method(
    {
      vi: 'Có sự việc được ghi trong một cột nhãn (ví dụ kỷ luật người đứng đầu).',
      en: 'An event stands in a column of labels (the head was disciplined, say).',
    },
    z.object({ label: z.string(), is: z.array(z.string()).check(z.minLength(1)) }),
    ({ label, is }): Condition => ({
      codes: [],
      labels: { column: label, known: is },
      holds: ({ label: labelOf }) => {
        const found = eventsIn(labelOf(label)).filter(event => is.some(known => fold(known) === fold(event)))
        if (found.length === 0) return undefined
        const events = found.map(event => `“${event}”`).join(', ')
        return { vi: `có sự việc ${events}`, en: `the event ${events}` }
      },
    }),
  ),
} as const

/** The events that one cell names, apart by semicolons. */
export const eventsIn = (cell: string): readonly string[] =>
  cell.split(';').flatMap(event => (event.trim() === '' ? [] : event.trim()))

/** Whether a criterion is one of those named, or lies in one of them; all are where none is named. */
const isAmong = (codes: readonly string[], among: readonly string[]): boolean =>
  among.length === 0 || among.some(named => codes.includes(named))
