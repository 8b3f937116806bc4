import { numeral, type Problem } from '@thuocdo/engine'
import { type AnnexPlace, excerpt } from './annex-grid.ts'
import type { AnnexItem, SectionRole } from './annex-items.ts'
import { told, unread } from './annex-problems.ts'
import type { AnnexNode, AnnexTree } from './annex-tree.ts'
import { type NoteReading, type NoteRule, readScoringNote } from './scoring-note.ts'
import { type PointSource, sourceOf } from './source-of.ts'

/** Vietnamese as the annex says it, in both languages until somebody translates it. */
export type DraftWords = { readonly vi: string; readonly en: string }

/** One node of a draft, in the form of an edition. */
export type DraftNode = {
  readonly code: string
  readonly name: DraftWords
  readonly note?: DraftWords
  readonly max?: number | null
  readonly unpublished?: DraftWords
  readonly role?: 'bonus' | 'penalty'
  readonly source?: PointSource
  readonly rule?: NoteRule | { readonly kind: 'given' }
  readonly caps?: { readonly bonus?: number; readonly penalty?: number }
  readonly children?: readonly DraftNode[]
}

/** One criterion for the table of review: what the annex says, and what was understood. */
export type ReviewLine = {
  readonly place: AnnexPlace
  readonly code: string
  readonly name: string
  readonly max?: number
  readonly source: PointSource
  readonly reading: NoteReading
  /** What the annex says about scoring it, as it stands there. */
  readonly text: string
  readonly evidence: string
}

/** The fields and criteria of a draft, the lines for its review, and what was noticed. */
export type DraftTree = {
  readonly children: readonly DraftNode[]
  readonly max?: number
  readonly caps?: DraftNode['caps']
  readonly review: readonly ReviewLine[]
  readonly problems: readonly Problem[]
}

const added = (nodes: readonly DraftNode[]): number => nodes.reduce((sum, { max }) => sum + (max ?? 0), 0)

type Above = { readonly role: SectionRole; readonly source: PointSource }
type Made = {
  readonly node: DraftNode
  readonly review: readonly ReviewLine[]
  readonly problems: readonly Problem[]
}

/** Makes the tree of a draft: the hierarchy and the points as printed, and for every criterion the rule that was understood. */
export function draftTree({ nodes, total }: AnnexTree): DraftTree {
  const above: Above = { role: 'ordinary', source: 'unit' }
  const top = nodes
    .flatMap(node => lifted(node))
    .map(({ node, role }) => made(node, { ...above, role }, true))
  const ordinary = top.map(({ node }) => node).filter(({ role }) => role === undefined)
  const isFull = ordinary.every(({ max }) => typeof max === 'number')
  const max = total ?? (isFull ? added(ordinary) : undefined)
  const caps = capsOf(top.map(({ node }) => node))
  return {
    children: top.map(({ node }) => node),
    ...(max !== undefined && max > 0 && { max }),
    ...(caps && { caps }),
    review: top.flatMap(({ review }) => review),
    problems: top.flatMap(({ problems }) => problems),
  }
}

/** A section with bonus and penalty together is no node: its items stand beside the fields, each with its own sign. */
function lifted(node: AnnexNode): readonly { readonly node: AnnexNode; readonly role: SectionRole }[] {
  if (node.item.role !== 'both' || node.children.length === 0) return [{ node, role: node.item.role }]
  return node.children.map(child => ({
    node: child,
    role: /trừ/iu.test([child.item.name, ...child.item.lines].join(' ')) ? 'penalty' : 'bonus',
  }))
}

/** A section that offers more than it may give is held to what it prints. */
function capsOf(top: readonly DraftNode[]): DraftNode['caps'] | undefined {
  const cap = (role: 'bonus' | 'penalty'): number | undefined => {
    const [section, ...more] = top.filter(node => node.role === role)
    const offered = added(section?.children ?? [])
    return more.length === 0 && typeof section?.max === 'number' && offered > section.max
      ? section.max
      : undefined
  }
  const [bonus, penalty] = [cap('bonus'), cap('penalty')]
  if (bonus === undefined && penalty === undefined) return undefined
  return { ...(bonus !== undefined && { bonus }), ...(penalty !== undefined && { penalty }) }
}

function made(node: AnnexNode, above: Above, isTop = false): Made {
  const { item } = node
  const role = isTop ? above.role : inherited(item.role, above.role)
  const here: Above = { role, source: sourceOf(item, above.source) }
  // Only the section itself carries the sign; what lies inside it adds up as usual.
  const signed = isTop || role !== above.role
  const one = node.children.length > 0 ? madeGroup(node, here, signed) : madeLeaf(node, here, signed)
  return item.name === '' ? { ...one, problems: [nameMissing(item, node.code), ...one.problems] } : one
}

const nameMissing = ({ place }: AnnexItem, code: string): Problem =>
  unread('name-missing', place, {
    vi: `mục ${code} không có tên. Hãy ghi tên vào cột tiêu chí.`,
    en: `${code} has no name. Write it into the column of criteria.`,
  })

const inherited = (own: SectionRole, above: SectionRole): SectionRole => (above === 'ordinary' ? own : above)

const roleOf = ({ role }: Above, signed: boolean): Pick<DraftNode, 'role'> =>
  signed && (role === 'bonus' || role === 'penalty') ? { role } : {}

function madeGroup({ code, item, children }: AnnexNode, here: Above, signed: boolean): Made {
  const below = children.map(child => made(child, here))
  const hasPoints = item.points !== undefined && item.points > 0
  const node: DraftNode = {
    code,
    name: words(item.name),
    ...noteOf(item),
    ...(hasPoints && { max: item.points }),
    ...roleOf(here, signed),
    children: below.map(({ node }) => node),
  }
  return {
    node,
    review: below.flatMap(({ review }) => review),
    problems: [...groupProblems(item, code), ...below.flatMap(({ problems }) => problems)],
  }
}

const groupProblems = ({ place, cases, name }: AnnexItem, code: string): readonly Problem[] =>
  cases.length === 0
    ? []
    : [
        unread('levels-at-group', place, {
          vi: `mục ${code} “${excerpt(name)}” có tiêu chí con mà lại có ${cases.length} mức điểm riêng; các mức này chưa được dùng. Hãy chuyển chúng vào tiêu chí con, hoặc đánh STT cho chúng.`,
          en: `${code} “${excerpt(name)}” has criteria below it and ${cases.length} levels of points of its own, which are not used. Move them to a criterion, or number them.`,
        }),
      ]

function madeLeaf({ code, item }: AnnexNode, here: Above, signed: boolean): Made {
  const max = maxOf(item)
  const { reading, max: known } = read(item, max, here)
  const rule = 'rule' in reading ? reading.rule : ({ kind: 'given' } as const)
  const node: DraftNode = {
    code,
    name: words(item.name),
    ...noteOf(item),
    ...(known === undefined ? { max: null, unpublished: noMax } : { max: known }),
    ...roleOf(here, signed),
    source: here.source,
    rule,
  }
  const line: ReviewLine = {
    place: item.place,
    code,
    name: item.name,
    ...(known !== undefined && { max: known }),
    source: here.source,
    reading,
    text: scoringText(item),
    evidence: item.evidence.join('\n'),
  }
  return { node, review: [line], problems: leafProblems(line, max) }
}

const noMax: DraftWords = {
  vi: 'Phụ lục không ghi điểm tối đa của tiêu chí này, hoặc không đọc được.',
  en: 'The annex prints no maximum for this criterion, or it could not be read.',
}

const maxOf = ({ points }: AnnexItem): number | undefined =>
  points !== undefined && points > 0 ? points : undefined

/** The rule, and the maximum: where only the levels have points, the best of them. */
function read(
  { lines, cases }: AnnexItem,
  max: number | undefined,
  { role, source }: Above,
): { readonly reading: NoteReading; readonly max?: number } {
  const best = Math.max(0, ...cases.map(({ points }) => points))
  const known = max ?? (best > 0 ? best : undefined)
  if (known === undefined)
    return { reading: { reason: { vi: 'chưa có điểm tối đa.', en: 'there is no maximum.' } } }
  const note = { lines, cases, max: known, isSurvey: source !== 'unit', isPenalty: role === 'penalty' }
  return { reading: readScoringNote(note), max: known }
}

function leafProblems(
  { place, code, name, reading, text, max }: ReviewLine,
  printed: number | undefined,
): readonly Problem[] {
  const subject = `${code} “${excerpt(name)}”`
  const quoted = excerpt(text, 160)
  const [annexVi, annexEn] =
    quoted === '' ? ['', ''] : [` Phụ lục ghi: “${quoted}”.`, ` The annex says: “${quoted}”.`]
  return [
    ...(max === undefined
      ? [
          unread('points-missing', place, {
            vi: `${subject}: không thấy điểm tối đa. Hãy ghi điểm vào cột điểm tối đa của dòng này.`,
            en: `${subject}: no maximum was found. Write it into the column of points of this row.`,
          }),
        ]
      : printed === undefined
        ? [
            told('points-from-levels', place, {
              vi: `${subject}: không ghi điểm tối đa; lấy mức cao nhất, ${numeral(max, 'vi')}.`,
              en: `${subject}: no maximum is printed; the best level was taken, ${numeral(max, 'en')}.`,
            }),
          ]
        : []),
    ...('reason' in reading && max !== undefined
      ? [
          unread('note-unread', place, {
            vi: `${subject}: ${reading.reason.vi}${annexVi} Tạm ghi là điểm nhập thẳng (rule: given); hãy viết lại cách chấm.`,
            en: `${subject}: ${reading.reason.en}${annexEn} For now its points are typed in (rule: given); write the note again.`,
          }),
        ]
      : []),
  ]
}

/** What an annex says about scoring: levels in rows of their own, then the note. */
const scoringText = ({ cases, lines }: AnnexItem): string =>
  [...cases.map(({ label, points }) => `${label}: ${numeral(points, 'vi')}`), ...lines].join('\n')

/** The scoring text and the papers asked for stay with the criterion: whoever scores it reads them there. */
function noteOf(item: AnnexItem): Pick<DraftNode, 'note'> {
  const said = [scoringText(item), item.evidence.join('\n')]
  const note = (titles: readonly string[]): string =>
    said.flatMap((text, i) => (text === '' ? [] : [`${titles[i]}: ${text}`])).join('\n')
  return said.every(text => text === '')
    ? {}
    : { note: { vi: note(['Cách chấm', 'Tài liệu kiểm chứng']), en: note(['Scoring', 'Evidence']) } }
}

const words = (text: string): DraftWords => ({ vi: text, en: text })
