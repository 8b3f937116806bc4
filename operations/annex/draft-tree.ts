import { fold, numeral, type Problem } from '@thuocdo/engine'
import type { AnnexNode } from './annex-codes.ts'
import type { AnnexItem, SectionRole } from './annex-items.ts'
import type { AnnexTree } from './annex-tree.ts'
import { groupProblems, leafProblems, minusOutside, nameMissing, signUnclear } from './draft-problems.ts'
import type { ReviewLine } from './review-line.ts'
import { type NoteReading, type NoteRule, readScoringNote } from './scoring-note.ts'
import { type PointSource, sectionSource, sourceOf } from './source-of.ts'

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
  const sections = nodes.flatMap(node => lifted(node))
  const top = sections.map(({ node, role }) => made(node, { role, source: 'unit' }, true))
  const ordinary = top.map(({ node }) => node).filter(({ role }) => role === undefined)
  const isFull = ordinary.every(({ max }) => typeof max === 'number')
  const max = total ?? (isFull ? added(ordinary) : undefined)
  const caps = capsOf(top.map(({ node }) => node))
  return {
    children: top.map(({ node }) => node),
    ...(max !== undefined && max > 0 && { max }),
    ...(caps && { caps }),
    review: top.flatMap(({ review }) => review),
    problems: [
      ...sections.flatMap(({ node, isUnclear }) => (isUnclear ? [signUnclear(node)] : [])),
      ...top.flatMap(({ problems }) => problems),
    ],
  }
}

type Section = { readonly node: AnnexNode; readonly role: SectionRole; readonly isUnclear: boolean }

/** A section with bonus and penalty together is no node: its items stand beside the fields, each with its own sign. */
function lifted(node: AnnexNode): readonly Section[] {
  if (node.item.role !== 'both' || node.children.length === 0)
    return [{ node, role: node.item.role, isUnclear: false }]
  return node.children.map(child => {
    const role = ownSign(child.item)
    return { node: child, role: role ?? 'bonus', isUnclear: role === undefined }
  })
}

/** Whether an item adds or takes away: by the sign of its points, else by its words; `undefined` where they say both or neither. */
function ownSign({ sign, name, lines }: AnnexItem): 'bonus' | 'penalty' | undefined {
  if (sign !== 'none') return sign === 'plus' ? 'bonus' : 'penalty'
  const said = fold([name, ...lines].join(' '))
  const [adds, takes] = [/(?:^| )(?:cong|thuong)(?: |$)/.test(said), /(?:^| )tru(?: |$)/.test(said)]
  return adds === takes ? undefined : adds ? 'bonus' : 'penalty'
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
  const { item, code, children } = node
  const isGroup = children.length > 0
  const inSection = isTop || above.role !== 'ordinary' ? above.role : item.role
  // A maximum with a minus is never earned, wherever it stands.
  const role = item.sign === 'minus' ? 'penalty' : inSection
  const source = isGroup ? sectionSource(item, above.source) : sourceOf(item, above.source)
  // Only the section itself carries the sign; what lies inside it adds up as usual.
  const signed = isTop || role !== above.role
  const one = isGroup ? madeGroup(node, { role, source }, signed) : madeLeaf(node, { role, source }, signed)
  return {
    ...one,
    problems: [
      ...(item.name === '' ? [nameMissing(item, code)] : []),
      ...(role === inSection ? [] : [minusOutside(node)]),
      ...one.problems,
    ],
  }
}

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
    problems: [
      ...groupProblems(
        { code, item, children },
        below.flatMap(({ review }) => review),
      ),
      ...below.flatMap(({ problems }) => problems),
    ],
  }
}

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
    ...roleOf(here, true),
    source: here.source,
    reading,
    text: scoringText(item),
    evidence: item.evidence.join('\n'),
  }
  return { node, review: [line], problems: leafProblems(line, item) }
}

const noMax: DraftWords = {
  vi: 'Phụ lục không ghi điểm tối đa của tiêu chí này, hoặc không đọc được.',
  en: 'The annex prints no maximum for this criterion, or it could not be read.',
}

const maxOf = ({ points }: AnnexItem): number | undefined =>
  points !== undefined && points > 0 ? points : undefined

/** The rule, and the maximum: where only the levels have points, the best of them. */
function read(
  { name, lines, cases }: AnnexItem,
  max: number | undefined,
  { role, source }: Above,
): { readonly reading: NoteReading; readonly max?: number } {
  const best = Math.max(0, ...cases.map(({ points }) => points))
  const known = max ?? (best > 0 ? best : undefined)
  if (known === undefined)
    return { reading: { reason: { vi: 'chưa có điểm tối đa.', en: 'there is no maximum.' } } }
  const note = { name, lines, cases, max: known, isSurvey: source !== 'unit', isPenalty: role === 'penalty' }
  return { reading: readScoringNote(note), max: known }
}

/** What an annex says about scoring: levels in rows of their own, then the note. */
const scoringText = ({ cases, lines }: AnnexItem): string =>
  [
    ...cases.map(({ label, points, isMinus }) => `${label}: ${isMinus ? '-' : ''}${numeral(points, 'vi')}`),
    ...lines,
  ].join('\n')

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
