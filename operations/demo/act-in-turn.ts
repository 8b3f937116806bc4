import {
  type Actor,
  type Assessment,
  accept,
  type Command,
  type Draft,
  decide,
  type Entry,
  type Outcome,
  type Role,
} from '@thuocdo/engine'
import { appendEntries, type Db } from '@thuocdo/store'
import { withEntries } from '../assess/act-on-assessment.ts'
import { groundFor } from '../assess/ground-of.ts'
import { keepAssessment } from '../assess/keep-assessment.ts'
import { loadAssessment } from '../assess/load-assessment.ts'
import type { Effects } from '../effects.ts'
import { todayIn } from '../today.ts'
import { within } from '../within.ts'

/**
 * Does one thing after another to an assessment, each decided on what those before it made of it, and appends them together: what
 * takes a person an afternoon, in some milliseconds. The first that is refused undoes them all.
 */
export function actInTurn(
  fx: Effects,
  actor: Actor,
  id: string,
  commands: (assessment: Assessment) => readonly Command[],
): Promise<Outcome<Assessment>> {
  return within(fx.db, async trx => {
    const loaded = await loadAssessment(trx, id)
    if (!loaded.ok) return loaded
    const { assessment, program, round } = loaded.value
    const on = todayIn(fx.now())
    const asked = commands(assessment)
    const acts = asked.map(({ act }) => act)
    const basis = { program, on, ...(round.due && { due: round.due }) }
    const ground = await groundFor(trx, assessment.unit, acts, basis)
    let now = assessment
    const decided: Decided[] = []
    for (const command of asked) {
      const decision = decide(now, command, actor, ground)
      if (!decision.ok) return decision
      const { grant, drafts } = decision.value
      const who = { actor: actor.person, role: grant.role }
      now = withEntries(
        now,
        drafts.map((draft, i) => provisional(fx, now, draft, { ...who, position: now.length + i + 1 })),
      )
      decided.push(...drafts.map(draft => ({ draft, role: grant.role })))
    }
    return accept(await append(fx, trx, assessment, decided, actor))
  })
}

type Decided = { readonly draft: Draft; readonly role: Role }
type Place = { readonly actor: string; readonly role: Role; readonly position: number }

const provisional = (fx: Effects, { id }: Assessment, { act, cell, body }: Draft, place: Place): Entry => ({
  chain: id,
  at: fx.now().toISOString(),
  ...place,
  act,
  body,
  ...(cell !== undefined && { cell }),
})

/** Appends in runs of one role: a stamp names the role in which somebody acted. */
async function append(
  fx: Effects,
  trx: Db,
  before: Assessment,
  decided: readonly Decided[],
  { person }: Actor,
): Promise<Assessment> {
  const subject = { kind: 'assessment', subject: before.id }
  let after = before
  for (const run of runsOf(decided)) {
    const stamp = { at: fx.now(), actor: person, role: run[0].role }
    const drafts = run.map(({ draft }) => draft)
    const { entries } = await appendEntries(trx, subject, drafts, stamp, before.id)
    after = withEntries(after, entries)
  }
  await keepAssessment(trx, after, before)
  return after
}

function runsOf(decided: readonly Decided[]): readonly (readonly Decided[])[] {
  const runs: Decided[][] = []
  for (const one of decided) {
    const last = runs.at(-1)
    if (last?.[0].role === one.role) last.push(one)
    else runs.push([one])
  }
  return runs
}
