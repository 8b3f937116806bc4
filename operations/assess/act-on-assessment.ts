import {
  type Actor,
  type Assessment,
  accept,
  apply,
  type Command,
  type Decision,
  decide,
  type Entry,
  factsOf,
  hasSameHead,
  headOf,
  type Outcome,
  type Period,
  type Program,
  permit,
  problem,
  refuse,
  refuses,
} from '@thuocdo/engine'
import { appendToAssessment, type Db, endOf, type Linked, linkEntries, type RoundTerms } from '@thuocdo/store'
import type { Effects } from '../effects.ts'
import { todayIn } from '../today.ts'
import { groundOf } from './ground-of.ts'
import { type LoadedAssessment, loadAssessment, type RoundOf } from './load-assessment.ts'
import { forget, recall, remember } from './remembered.ts'
import { roundProblems } from './round-open.ts'

/** Somebody else acting at the same moment makes an act begin again; so often, and then it is given up. */
const mostTries = 20

/**
 * Does something to an assessment: decide, append. Gives the assessment as it is afterwards, or every reason why not. It is decided
 * on as this process saw it last; a refusal only as it stands now. What somebody else does to it meanwhile is taken into account,
 * never lost.
 */
export async function actOnAssessment(
  fx: Effects,
  actor: Actor,
  id: string,
  command: Command,
): Promise<Outcome<Assessment>> {
  for (let attempt = 0; attempt < mostTries; attempt++) {
    const known = recall(fx.db, id)
    const loaded = known ? accept(known) : await loadAssessment(fx.db, id)
    if (!loaded.ok) return loaded
    const decision = await decided(fx, actor, command, loaded.value)
    if (!decision.ok && !known) return decision
    const after = decision.ok && (await append(fx, actor, loaded.value, decision.value))
    if (after) return accept(after)
    forget(fx.db, loaded.value)
  }
  return refuse(busy)
}

async function decided(
  fx: Effects,
  actor: Actor,
  command: Command,
  { assessment, program, round }: LoadedAssessment,
): Promise<Outcome<Decision>> {
  const on = todayIn(fx.now())
  const granted = permit(
    actor,
    command.act,
    factsFor(command, assessment, { program, assessed: round.assessed }),
    on,
  )
  if (!granted.ok) return granted
  const closed = roundProblems(round, on)
  if (refuses(closed)) return refuse(...closed)
  const ground = await groundOf(fx.db, assessment.unit, command.act, {
    program,
    on,
    assessed: round.assessed,
    due: round.ownDue ?? round.due,
  })
  return decide(assessment, command, actor, ground)
}

const factsFor = (
  command: Command,
  assessment: Assessment,
  ground: { readonly program: Program; readonly assessed: Period },
) => factsOf(assessment, ground, 'criterion' in command ? command.criterion : undefined)

/** Appends what was decided and remembers what came of it; nothing where somebody else acted since. */
async function append(
  fx: Effects,
  { person }: Actor,
  loaded: LoadedAssessment,
  { grant, drafts }: Decision,
): Promise<Assessment | undefined> {
  const linked = linkEntries(loaded.end, drafts, { at: fx.now(), actor: person, role: grant.role })
  const assessment = await appendLinked(fx.db, loaded, linked, termsOf(loaded.round))
  if (assessment) remember(fx.db, { ...loaded, assessment, end: endOf(loaded.end, linked) })
  return assessment
}

/**
 * Appends the next links of a chain to an assessment with what they make of it; nothing where somebody else was first, or where its
 * round is no longer as given.
 */
export async function appendLinked(
  db: Db,
  { assessment: before, end }: Pick<LoadedAssessment, 'assessment' | 'end'>,
  linked: readonly Linked[],
  round?: RoundTerms,
): Promise<Assessment | undefined> {
  const after = withEntries(
    before,
    linked.map(({ entry }) => entry),
  )
  const last = new Map(
    linked.flatMap(({ entry: { cell, position } }) =>
      cell === undefined ? [] : [[cell, position] as const],
    ),
  )
  const cells = [...last]
    .filter(([criterion]) => after.cells[criterion] !== before.cells[criterion])
    .map(([criterion, position]) => ({ criterion, folded: { ...after.cells[criterion] }, position }))
  const head = hasSameHead(before, after)
    ? {}
    : { head: { state: after.state, folded: { ...headOf(after) } } }
  const row = { from: end, linked, ...(round && { round }), ...head, cells }
  return (await appendToAssessment(db, row)) === 'appended' ? after : undefined
}

const termsOf = ({ state, opens, due, ownDue }: RoundOf): RoundTerms => ({
  state,
  opensOn: opens ?? null,
  dueOn: due ?? null,
  ownDueOn: ownDue ?? null,
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

const busy = problem('assessment-busy', ['assessment'], {
  vi: 'Nhiều người đang ghi vào hồ sơ này cùng lúc nên chưa ghi được. Hãy thử lại sau ít giây.',
  en: 'Many people are writing to this assessment at once, so this was not written. Try again in some seconds.',
})
