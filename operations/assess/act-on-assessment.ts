import {
  type Actor,
  type Assessment,
  accept,
  apply,
  type Command,
  type Day,
  type Draft,
  dayWords,
  decide,
  type Entry,
  factsOf,
  type Outcome,
  type Problem,
  permit,
  problem,
  type Role,
  refuse,
} from '@thuocdo/engine'
import { appendEntries, type Db } from '@thuocdo/store'
import type { Effects } from '../effects.ts'
import { isUuid } from '../is-uuid.ts'
import { todayIn } from '../today.ts'
import { within } from '../within.ts'
import { groundOf } from './ground-of.ts'
import { keepAssessment } from './keep-assessment.ts'
import { type LoadedAssessment, loadAssessment } from './load-assessment.ts'

/** Does something to an assessment: load, decide, append. Gives the assessment as it is afterwards, or every reason why not. */
export function actOnAssessment(
  fx: Effects,
  actor: Actor,
  id: string,
  command: Command,
): Promise<Outcome<Assessment>> {
  return within(fx.db, async trx => {
    // Whoever acts on one assessment waits for whoever does so already; others are not touched.
    if (isUuid(id))
      await trx.selectFrom('chain').select('id').where('id', '=', id).forUpdate().executeTakeFirst()
    const loaded = await loadAssessment(trx, id)
    if (!loaded.ok) return loaded
    const { assessment, program, round } = loaded.value
    const on = todayIn(fx.now())
    const granted = permit(actor, command.act, factsOf(assessment, program, criterionOf(command)), on)
    if (!granted.ok) return granted
    const ground = await groundOf(trx, assessment.unit, { program, on, ...(round.due && { due: round.due }) })
    const decision = decide(assessment, command, actor, ground)
    if (!decision.ok) return decision
    const closed = roundProblems(round, on)
    if (closed.length > 0) return refuse(...closed)
    const { grant, drafts } = decision.value
    return append(fx, trx, assessment, drafts, { actor: actor.person, role: grant.role })
  })
}

const criterionOf = (command: Command): string | undefined =>
  'criterion' in command ? command.criterion : undefined

function roundProblems({ state, opens }: LoadedAssessment['round'], on: Day): readonly Problem[] {
  if (state === 'closed') return [roundClosed]
  return opens !== undefined && on < opens ? [roundNotYet(opens)] : []
}

const roundClosed = problem('round-closed', ['round'], {
  vi: 'Đợt đánh giá đã đóng, hồ sơ chỉ còn để xem. Hãy đề nghị cơ quan chủ trì mở lại nếu cần.',
  en: 'The round is closed; its assessments can only be read. Ask the round owner to open it again if need be.',
})

const roundNotYet = (opens: Day): Problem =>
  problem('round-not-yet', ['round'], {
    vi: `Đợt đánh giá mở từ ngày ${dayWords(opens, 'vi')}. Hãy quay lại từ ngày ấy.`,
    en: `The round opens on ${dayWords(opens, 'en')}. Come back then.`,
  })

async function append(
  fx: Effects,
  trx: Db,
  before: Assessment,
  drafts: readonly Draft[],
  who: { readonly actor: string; readonly role: Role },
): Promise<Outcome<Assessment>> {
  const subject = { kind: 'assessment', subject: before.id }
  const { entries } = await appendEntries(trx, subject, drafts, { at: fx.now(), ...who }, before.id)
  const after = withEntries(before, entries)
  await keepAssessment(trx, after, before)
  return accept(after)
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
