import {
  type Actor,
  type Assessment,
  accept,
  apply,
  assessmentOf,
  type Command,
  type Day,
  dayWords,
  decide,
  type Entry,
  type Outcome,
  type Problem,
  problem,
  refuse,
} from '@thuocdo/engine'
import {
  appendToAssessment,
  type ChainEnd,
  type Db,
  type FoldedCell,
  type FoldedRound,
  type Linked,
  linkEntries,
  loadFolded,
} from '@thuocdo/store'
import type { Effects } from '../effects.ts'
import { isUuid } from '../is-uuid.ts'
import { todayIn } from '../today.ts'
import { assessmentFold } from '../trail/assessment-fold.ts'
import { groundOf } from './ground-of.ts'
import { unknownAssessment } from './load-assessment.ts'
import { loadProgram } from './load-program.ts'

const mostTries = 50

/**
 * Does something to an assessment: load, decide, append. Where somebody else acted on it in between, it is loaded and decided on
 * again. Gives the assessment as it is afterwards, or every reason why not; where one criterion was acted on, that one alone is among
 * its cells.
 */
export async function actOnAssessment(
  fx: Effects,
  actor: Actor,
  id: string,
  command: Command,
): Promise<Outcome<Assessment>> {
  for (let tries = 0; tries < mostTries; tries++) {
    const outcome = await tryToAct(fx, actor, id, command)
    if (outcome !== 'moved') return outcome
  }
  return refuse(busy)
}

async function tryToAct(
  fx: Effects,
  actor: Actor,
  id: string,
  command: Command,
): Promise<Outcome<Assessment> | 'moved'> {
  const loaded = isUuid(id) ? await loadFolded(fx.db, { id, ...criteriaOf(command) }) : undefined
  if (loaded === undefined) return refuse(unknownAssessment(id))
  const { dueOn, edition } = loaded.in
  const [on, program] = [todayIn(fx.now()), await loadProgram(fx.db, edition)]
  const assessment = assessmentOf(
    loaded.folded,
    loaded.cells.map(({ criterion, folded }) => [criterion, folded]),
  )
  const basis = { program, on, ...(dueOn !== null && { due: dueOn }) }
  const ground = await groundOf(fx.db, assessment.unit, command.act, basis)
  const decision = decide(assessment, command, actor, ground)
  if (!decision.ok) return decision
  const closed = roundProblems(loaded.in, on)
  if (closed.length > 0) return refuse(...closed)
  const { grant, drafts } = decision.value
  const stamp = { at: fx.now(), actor: actor.person, role: grant.role }
  return append(fx.db, loaded.end, assessment, linkEntries(loaded.end, drafts, stamp))
}

/** One criterion is enough for most acts on one; whoever assigns a group needs all below it. */
const criteriaOf = (command: Command) =>
  command.act !== 'assign' && 'criterion' in command && command.criterion !== undefined
    ? { criteria: [command.criterion] }
    : {}

async function append(
  db: Db,
  from: ChainEnd,
  before: Assessment,
  linked: readonly Linked[],
): Promise<Outcome<Assessment> | 'moved'> {
  const after = withEntries(
    before,
    linked.map(({ entry }) => entry),
  )
  const { state, folded } = assessmentFold.rows(after)
  const cells = changedCells(before, after, linked)
  const answer = await appendToAssessment(db, { from, linked, state, folded, cells })
  return answer === 'moved' ? 'moved' : accept(after)
}

const changedCells = (
  before: Assessment,
  after: Assessment,
  linked: readonly Linked[],
): readonly FoldedCell[] =>
  Object.entries(after.cells)
    .filter(([criterion, cell]) => cell !== before.cells[criterion])
    .map(([criterion, cell]) => {
      const last = linked.findLast(({ entry }) => entry.cell === criterion)
      return { criterion, folded: { ...cell }, position: last?.entry.position ?? after.length }
    })

function roundProblems({ state, opensOn }: FoldedRound, on: Day): readonly Problem[] {
  if (state === 'closed') return [roundClosed]
  return opensOn !== null && on < opensOn ? [roundNotYet(opensOn)] : []
}

const busy = problem('assessment-busy', [], {
  vi: 'Nhiều người đang cùng ghi vào hồ sơ này nên việc chưa được ghi. Hãy thử lại sau ít giây.',
  en: 'Many people act on this assessment at once, and this was not written. Try again in a few seconds.',
})

const roundClosed = problem('round-closed', ['round'], {
  vi: 'Đợt đánh giá đã đóng, hồ sơ chỉ còn để xem. Hãy đề nghị cơ quan chủ trì mở lại nếu cần.',
  en: 'The round is closed; its assessments can only be read. Ask the round owner to open it again if need be.',
})

const roundNotYet = (opens: Day): Problem =>
  problem('round-not-yet', ['round'], {
    vi: `Đợt đánh giá mở từ ngày ${dayWords(opens, 'vi')}. Hãy quay lại từ ngày ấy.`,
    en: `The round opens on ${dayWords(opens, 'en')}. Come back then.`,
  })

/** An assessment after entries that were just decided on; one that does not fit is a fault of the program. */
export function withEntries(before: Assessment | undefined, entries: readonly Entry[]): Assessment {
  let after = before
  for (const entry of entries) {
    const next = apply(after, entry)
    if (!next.ok) throw new Error(next.problems.map(({ words }) => words.en).join('\n'))
    after = next.value
  }
  if (!after) throw new Error('an assessment begins with an entry')
  return after
}
