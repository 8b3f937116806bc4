import { type Actor, type Assessment, accept, type Command, decide, type Outcome } from '@thuocdo/engine'
import { endOf, type Linked, linkEntries } from '@thuocdo/store'
import { appendLinked, withEntries } from '../assess/act-on-assessment.ts'
import { groundOf } from '../assess/ground-of.ts'
import { loadAssessment } from '../assess/load-assessment.ts'
import type { Effects } from '../effects.ts'
import { todayIn } from '../today.ts'
import { within } from '../within.ts'

/**
 * Does one thing after another to an assessment that nobody else works on, each decided on what those before it made of it, and
 * appends them together: what takes a person an afternoon, in some milliseconds. The first that is refused undoes them all.
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
    let [now, end] = [assessment, loaded.value.end]
    const links: Linked[] = []
    for (const command of commands(assessment)) {
      const ground = await groundOf(trx, now.unit, command.act, {
        program,
        on,
        due: round.due,
        assessed: round.assessed,
      })
      const decision = decide(now, command, actor, ground)
      if (!decision.ok) return decision
      const { grant, drafts } = decision.value
      const linked = linkEntries(end, drafts, { at: fx.now(), actor: actor.person, role: grant.role })
      now = withEntries(
        now,
        linked.map(({ entry }) => entry),
      )
      end = endOf(end, linked)
      links.push(...linked)
    }
    if (links.length === 0) return accept(assessment)
    const after = await appendLinked(trx, loaded.value, links)
    if (after === undefined) throw new Error('somebody else works on an assessment of the demonstration')
    return accept(after)
  })
}
