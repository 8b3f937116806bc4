import * as z from 'zod/mini'
import { problem } from '../basics/problem.ts'
import { accept, type Outcome, refuse } from '../basics/result.ts'
import { type Assessment, type Cell, cellOf, type Scored, type Stage } from './assessment.ts'
import { type AssessmentAct, bodies, isAssessmentAct, type Points } from './bodies.ts'
import type { Entry } from './entry.ts'

/**
 * An assessment after one more entry of its chain. The first entry opens it. What this version does not know, what is out of
 * turn and what is not formed as its act asks is refused: a fold never guesses.
 */
export function apply(before: Assessment | undefined, entry: Entry): Outcome<Assessment> {
  if (entry.position !== (before?.length ?? 0) + 1) return refuse(outOfTurn(entry, before))
  if (!isAssessmentAct(entry.act)) return refuse(unknownAct(entry))
  const after = folds[entry.act](before, entry)
  return after ? accept({ ...withActor(after, entry), length: entry.position }) : refuse(malformed(entry))
}

/** What is done for the unit itself: whoever did any of it judges nothing of the assessment. */
const forUnit: readonly string[] = ['declare', 'intake', 'cite', 'explain', 'submit', 'approve']

const withActor = (after: Assessment, entry: Entry): Assessment =>
  forUnit.includes(entry.act) ? { ...after, actedForUnit: withPerson(after.actedForUnit, entry) } : after

/** An assessment out of all the entries of its chain, in their order. */
export function foldAll(entries: Iterable<Entry>): Outcome<Assessment> {
  let after: Assessment | undefined
  for (const entry of entries) {
    const next = apply(after, entry)
    if (!next.ok) return next
    after = next.value
  }
  return after ? accept(after) : refuse(noEntries)
}

/** What an entry makes of an assessment; nothing where the entry cannot be read. */
type Fold = (before: Assessment | undefined, entry: Entry) => Assessment | undefined

/** An act on an assessment that is open. */
function onOpen<B>(
  schema: z.ZodMiniType<B>,
  fold: (before: Assessment, body: B, entry: Entry) => Assessment | undefined,
): Fold {
  return (before, entry) => {
    const body = z.safeParse(schema, entry.body)
    return before && body.success ? fold(before, body.data, entry) : undefined
  }
}

/** An act on one criterion. */
function onCell<B>(schema: z.ZodMiniType<B>, fold: (cell: Cell, body: B, entry: Entry) => Cell): Fold {
  return onOpen(schema, (before, body, entry) =>
    entry.cell === undefined
      ? undefined
      : withCell(before, entry.cell, fold(cellOf(before, entry.cell), body, entry)),
  )
}

const withCell = (before: Assessment, criterion: string, cell: Cell): Assessment => ({
  ...before,
  cells: { ...before.cells, [criterion]: cell },
})

const folds: Readonly<Record<AssessmentAct, Fold>> = {
  'open-assessment': open,
  declare: onCell(bodies.declare, (cell, { declared, points }, entry) => {
    const { document: _, ...rest } = cell
    return { ...rest, declared, channel: 'desk', points: withStage(cell, 'self', points, entry) }
  }),
  intake: onCell(bodies.intake, (cell, { declared, points, document }, entry) => ({
    ...cell,
    declared,
    channel: 'paper',
    document,
    points: withStage(cell, 'self', points, entry),
  })),
  cite: onCell(bodies.cite, (cell, { evidence, pages, dropped }, { position }) => {
    const others = cell.citations.filter(citation => citation.evidence !== evidence)
    const citation = { evidence, ...(pages !== undefined && { pages }), at: position }
    return { ...cell, citations: dropped ? others : [...others, citation] }
  }),
  assign: onCell(bodies.assign, (cell, { division, person }) => {
    const { division: _, person: __, ...rest } = cell
    return { ...rest, ...(division !== undefined && { division }), ...(person !== undefined && { person }) }
  }),
  submit: onOpen(bodies.submit, (before, { to, late }) => ({ ...before, state: to, late: late ?? false })),
  approve: onOpen(bodies.approve, (before, { to }) => ({ ...before, state: to })),
  return: onOpen(bodies.return, (before, { to }) => ({ ...before, state: to, returns: before.returns + 1 })),
  advance: onOpen(bodies.advance, (before, { to }) => ({ ...before, state: to })),
  'sign-off': onOpen(bodies['sign-off'], (before, { to }) => ({ ...before, state: to })),
  appraise: onCell(bodies.appraise, (cell, { stage, points, ...why }, entry) => ({
    ...cell,
    points: withStage(cell, stage, points, entry, why),
    appraisedBy: withPerson(cell.appraisedBy, entry),
  })),
  explain: onCell(bodies.explain, (cell, { points }, entry) =>
    points === undefined ? cell : { ...cell, points: withStage(cell, 'explained', points, entry) },
  ),
  decide: onCell(bodies.decide, (cell, { points, ...why }, entry) => ({
    ...cell,
    points: withStage(cell, 'final', points, entry, why),
    chairedBy: withPerson(cell.chairedBy, entry),
  })),
  remark: onOpen(bodies.remark, (before, _, { cell }) => {
    if (cell === undefined) return { ...before, remarks: before.remarks + 1 }
    const marked = cellOf(before, cell)
    return withCell(before, cell, { ...marked, remarks: marked.remarks + 1 })
  }),
  'erase-words': onOpen(bodies['erase-words'], before => before),
}

function open(before: Assessment | undefined, { chain, body }: Entry): Assessment | undefined {
  const parsed = z.safeParse(bodies['open-assessment'], body)
  if (before || !parsed.success) return undefined
  const { edition, version, ...about } = parsed.data
  return {
    id: chain,
    ...about,
    edition: { id: edition, version },
    state: 'drafting',
    length: 0,
    late: false,
    returns: 0,
    remarks: 0,
    actedForUnit: [],
    cells: {},
  }
}

type Why = { readonly reason?: string | undefined; readonly cause?: string | undefined }

const withStage = (
  { points: before }: Cell,
  stage: Stage,
  points: Points,
  { position, actor }: Entry,
  { reason, cause }: Why = {},
): Cell['points'] => {
  const scored: Scored = {
    points,
    at: position,
    ...(actor !== undefined && { by: actor }),
    ...(reason !== undefined && { reason }),
    ...(cause !== undefined && { cause }),
  }
  return { ...before, [stage]: scored }
}

const withPerson = (persons: readonly string[], { actor }: Entry): readonly string[] =>
  actor === undefined || persons.includes(actor) ? persons : [...persons, actor]

const outOfTurn = ({ chain, position }: Entry, before: Assessment | undefined) =>
  problem('entry-out-of-turn', [chain, position], {
    vi: `Mục ${position} của hồ sơ ${chain} không nối tiếp mục ${before?.length ?? 0}. Nhật ký thiếu hoặc thừa mục; hãy kiểm tra nhật ký.`,
    en: `Entry ${position} of the assessment ${chain} does not follow entry ${before?.length ?? 0}. An entry is missing or too many; verify the trail.`,
  })

const unknownAct = ({ chain, position, act }: Entry) =>
  problem('unknown-act', [chain, position], {
    vi: `Mục ${position} của hồ sơ ${chain} ghi việc “${act}” mà phiên bản này không biết. Hãy dùng phiên bản mới hơn.`,
    en: `Entry ${position} of the assessment ${chain} records the act “${act}”, which this version does not know. Use a newer version.`,
  })

const malformed = ({ chain, position, act }: Entry) =>
  problem('malformed-entry', [chain, position], {
    vi: `Mục ${position} của hồ sơ ${chain} (việc “${act}”) không đúng dạng. Hãy kiểm tra nhật ký.`,
    en: `Entry ${position} of the assessment ${chain} (the act “${act}”) is not in the right form. Verify the trail.`,
  })

const noEntries = problem('no-entries', [], {
  vi: 'Hồ sơ chưa có mục nào trong nhật ký. Hãy mở hồ sơ trước.',
  en: 'The assessment has no entry in the trail. Open it first.',
})
