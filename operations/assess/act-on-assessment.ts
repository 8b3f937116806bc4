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
  headOf,
  type Outcome,
  type Period,
  type Program,
  permit,
  problem,
  refuse,
  refuses,
} from '@thuocdo/engine'
import { appendToAssessment, type Db, type Linked, linkEntries } from '@thuocdo/store'
import type { Effects } from '../effects.ts'
import { todayIn } from '../today.ts'
import { groundOf } from './ground-of.ts'
import { type LoadedAssessment, loadAssessment } from './load-assessment.ts'
import { roundProblems } from './round-open.ts'

/** Somebody else acting at the same moment makes an act begin again; so often, and then it is given up. */
const mostTries = 20

/**
 * Does something to an assessment: load, decide, append. Gives the assessment as it is afterwards, with those criteria alone that
 * the act was about, or every reason why not. What somebody else does to it meanwhile is taken into account, never lost.
 */
export async function actOnAssessment(
  fx: Effects,
  actor: Actor,
  id: string,
  command: Command,
): Promise<Outcome<Assessment>> {
  for (let attempt = 0; attempt < mostTries; attempt++) {
    const loaded = await loadAssessment(fx.db, id, criteriaOf(command))
    if (!loaded.ok) return loaded
    const decision = await decided(fx, actor, command, loaded.value)
    if (!decision.ok) return decision
    const after = await append(fx, actor, loaded.value, decision.value)
    if (after) return accept(after)
  }
  return refuse(busy)
}

/** What is enough to decide on: the one criterion; for the whole, and for a group that is given away, all of them. */
const criteriaOf = (command: Command): readonly string[] | undefined =>
  'criterion' in command && command.criterion !== undefined && command.act !== 'assign'
    ? [command.criterion]
    : undefined

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
    due: round.due,
  })
  return decide(assessment, command, actor, ground)
}

const factsFor = (
  command: Command,
  assessment: Assessment,
  ground: { readonly program: Program; readonly assessed: Period },
) => factsOf(assessment, ground, 'criterion' in command ? command.criterion : undefined)

/** Appends what was decided; nothing where somebody else acted since the assessment was loaded. */
const append = (fx: Effects, { person }: Actor, loaded: LoadedAssessment, { grant, drafts }: Decision) =>
  appendLinked(
    fx.db,
    loaded,
    linkEntries(loaded.end, drafts, { at: fx.now(), actor: person, role: grant.role }),
  )

/** Appends the next links of a chain to an assessment with what they make of it; nothing where somebody else was first. */
export async function appendLinked(
  db: Db,
  { assessment: before, end }: Pick<LoadedAssessment, 'assessment' | 'end'>,
  linked: readonly Linked[],
): Promise<Assessment | undefined> {
  const after = withEntries(
    before,
    linked.map(({ entry }) => entry),
  )
  const last = new Map(linked.map(({ entry }) => [entry.cell, entry.position]))
  const changed = Object.entries(after.cells).filter(([code, cell]) => cell !== before.cells[code])
  const cells = changed.map(([criterion, cell]) => ({
    criterion,
    folded: { ...cell },
    position: last.get(criterion) ?? after.length,
  }))
  const row = { from: end, linked, state: after.state, folded: { ...headOf(after) }, cells }
  return (await appendToAssessment(db, row)) === 'appended' ? after : undefined
}

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
