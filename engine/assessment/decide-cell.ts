import type { Problem, Words } from '../basics/problem.ts'
import type { ProgramNode } from '../framework/compile.ts'
import { type Assessment, cellOf, latestPoints } from './assessment.ts'
import type { Declared, Points } from './bodies.ts'
import {
  givenAlready,
  notCited,
  ownCriterion,
  paperMissing,
  reasonMissing,
  unknownAssignee,
  unknownCriterion,
  unknownDocument,
  unknownReason,
  wordsProblems,
  wrongPages,
} from './command-problems.ts'
import type { CommandOf } from './commands.ts'
import { declaredPoints, declaredProblems, pointsProblems } from './declared-problems.ts'
import type { Draft } from './entry.ts'
import { type Ground, nodeNamed, ownUnder } from './ground.ts'
import { isCause, isReason } from './reasons.ts'

/** What an act would write, and all that stands against it. */
export type Drafted = { readonly problems: readonly Problem[]; readonly drafts: readonly Draft[] }

const refused = (...problems: readonly Problem[]): Drafted => ({ problems, drafts: [] })

/** Words to be kept apart from the chain, where there are any. */
function disclosed(words: Readonly<Record<string, string | undefined>>): Pick<Draft, 'disclosed'> {
  const said = Object.entries(words).flatMap(([field, text]) => (text?.trim() ? [[field, text.trim()]] : []))
  return said.length === 0 ? {} : { disclosed: Object.fromEntries(said) }
}

/** Declares the value of a criterion at the desk. */
export function declaredOn(
  assessment: Assessment,
  { criterion, declared, words }: CommandOf<'declare'>,
  { program }: Ground,
): Drafted {
  const node = ownCriterion(program, assessment, criterion)
  if ('words' in node) return refused(node)
  const need = 'missing' in declared ? needReason : undefined
  return {
    problems: [...declaredProblems(node, declared), ...wordsProblems(words, need)],
    drafts: [
      { act: 'declare', cell: criterion, body: valueBody(node, declared), ...disclosed({ reason: words }) },
    ],
  }
}

const valueBody = (node: ProgramNode, declared: Declared) => ({
  declared,
  points: declaredPoints(node, declared),
})

const needReason: Words = {
  vi: 'Ghi “không áp dụng” phải kèm lý do, để tổ thẩm định xem xét.',
  en: 'Say why the criterion does not apply, for the appraisers to judge.',
}

/** Takes a value in on a unit's behalf, from a paper that is kept as evidence. */
export function takenIn(
  assessment: Assessment,
  { criterion, declared, document, words }: CommandOf<'intake'>,
  { program, documents }: Ground,
): Drafted {
  const node = ownCriterion(program, assessment, criterion)
  if ('words' in node) return refused(node)
  return {
    problems: [
      ...declaredProblems(node, declared),
      ...(document === '' ? [paperMissing] : documents.has(document) ? [] : [unknownDocument(criterion)]),
      ...wordsProblems(words, {
        vi: 'Nhập thay phải ghi rõ lý do, ví dụ “mất mạng tại đơn vị ngày cuối hạn”.',
        en: 'Say why it is taken in on the unit’s behalf, such as “no network at the unit on the last day”.',
      }),
    ],
    drafts: [
      {
        act: 'intake',
        cell: criterion,
        body: { ...valueBody(node, declared), document },
        ...disclosed({ reason: words }),
      },
    ],
  }
}

const pagesForm = /^\d{1,5}(-\d{1,5})?(, \d{1,5}(-\d{1,5})?)*$/

/** Cites a document for a criterion, with its pages; citing it again replaces them, dropping takes it away. */
export function cited(
  assessment: Assessment,
  { criterion, evidence, pages, section, dropped }: CommandOf<'cite'>,
  { program, documents }: Ground,
): Drafted {
  const node = ownCriterion(program, assessment, criterion)
  if ('words' in node) return refused(node)
  const body = { evidence, ...(pages && { pages }), ...(dropped && { dropped }) }
  const isCited = cellOf(assessment, criterion).citations.some(citation => citation.evidence === evidence)
  return {
    problems: [
      ...(dropped && !isCited ? [notCited(criterion)] : []),
      ...(dropped || documents.has(evidence) ? [] : [unknownDocument(criterion)]),
      ...(pages && !pagesForm.test(pages) ? [wrongPages(criterion, pages)] : []),
      ...wordsProblems(section, undefined),
    ],
    drafts: [{ act: 'cite', cell: criterion, body, ...disclosed({ section }) }],
  }
}

/** Gives a criterion, or all of the unit's own below a group, to a division or a person. Those that are theirs already get no entry. */
export function assigned(
  assessment: Assessment,
  { criterion, division, person }: CommandOf<'assign'>,
  { program, divisions, officers }: Ground,
): Drafted {
  if (!nodeNamed(program, criterion)) return refused(unknownCriterion(criterion))
  const isKnown =
    (division === undefined || divisions.has(division)) && (person === undefined || officers.has(person))
  const own = ownUnder(program, assessment.block, criterion)
  const others = own.filter(({ code }) => {
    const cell = cellOf(assessment, code)
    return cell.division !== division || cell.person !== person
  })
  const body = { ...(division !== undefined && { division }), ...(person !== undefined && { person }) }
  return {
    problems: [
      ...(isKnown ? [] : [unknownAssignee(criterion)]),
      ...(own.length === 0 ? [unknownCriterion(criterion)] : []),
      ...(own.length > 0 && others.length === 0 ? [givenAlready(criterion)] : []),
    ],
    drafts: others.map(({ code }) => ({ act: 'assign', cell: code, body })),
  }
}

/** Gives points by hand: an appraiser in either appraisal, the chair of the council in the end. */
export function judged(
  assessment: Assessment,
  { act, criterion, points, reason, cause, words }: CommandOf<'appraise' | 'decide'>,
  { program }: Ground,
): Drafted {
  const node = ownCriterion(program, assessment, criterion)
  if ('words' in node) return refused(node)
  const before = latestPoints(cellOf(assessment, criterion))?.points
  const strange = [
    reason !== undefined && !isReason(reason) ? reason : [],
    cause !== undefined && !isCause(cause) ? cause : [],
  ].flat()
  const stage = assessment.state === 'second-appraisal' ? 'appraised-2' : 'appraised-1'
  return {
    problems: [
      ...pointsProblems(node, points),
      ...(reason === undefined && !samePoints(before, points) ? [reasonMissing(criterion)] : []),
      ...strange.map(given => unknownReason(criterion, given)),
      ...wordsProblems(words, reason === 'other' ? needOther : undefined),
    ],
    drafts: [
      {
        act,
        cell: criterion,
        body: {
          points,
          ...(act === 'appraise' && { stage }),
          ...(reason !== undefined && { reason }),
          ...(cause !== undefined && { cause }),
        },
        ...disclosed({ reason: words }),
      },
    ],
  }
}

const needOther: Words = {
  vi: 'Chọn “lý do khác” thì phải ghi rõ là lý do gì.',
  en: 'Another reason must be put into words.',
}

/** Points that cannot be told from the unit's own value are no points that others could differ from. */
function samePoints(before: Points | undefined, now: Points): boolean {
  if (before === undefined || (typeof before === 'object' && before.missing === 'not-computable')) return true
  return typeof before === 'number' || typeof now === 'number'
    ? before === now
    : before.missing === now.missing
}

/** Explains a criterion after the first appraisal, with the points that the unit holds to be right. */
export function explained(
  assessment: Assessment,
  { criterion, points, words }: CommandOf<'explain'>,
  { program }: Ground,
): Drafted {
  const node = ownCriterion(program, assessment, criterion)
  if ('words' in node) return refused(node)
  return {
    problems: [
      ...(points === undefined ? [] : pointsProblems(node, points)),
      ...wordsProblems(words, {
        vi: 'Hãy ghi nội dung giải trình.',
        en: 'Write down the explanation.',
      }),
    ],
    drafts: [
      {
        act: 'explain',
        cell: criterion,
        body: { ...(points !== undefined && { points }) },
        ...disclosed({ explanation: words }),
      },
    ],
  }
}

/** A remark on a criterion, or on the assessment as a whole. */
export function remarked(
  _: Assessment,
  { criterion, words }: CommandOf<'remark'>,
  { program }: Ground,
): Drafted {
  const isUnknown = criterion !== undefined && !nodeNamed(program, criterion)
  return {
    problems: [
      ...(isUnknown ? [unknownCriterion(criterion)] : []),
      ...wordsProblems(words, { vi: 'Hãy ghi nội dung ý kiến.', en: 'Write down the remark.' }),
    ],
    drafts: [
      {
        act: 'remark',
        ...(criterion !== undefined && { cell: criterion }),
        body: {},
        ...disclosed({ remark: words }),
      },
    ],
  }
}
