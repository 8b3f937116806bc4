import { invariant } from '../basics/invariant.ts'
import { refuses } from '../basics/problem.ts'
import { accept, type Outcome, refuse } from '../basics/result.ts'
import type { Actor, Grant } from './actor.ts'
import { type Assessment, cellOf } from './assessment.ts'
import { inCapacity } from './capacity.ts'
import { unappraised, undeclared, wordsProblems } from './command-problems.ts'
import type { Command, CommandOf } from './commands.ts'
import {
  assigned,
  cited,
  type Drafted,
  declaredOn,
  explained,
  judged,
  remarked,
  takenIn,
} from './decide-cell.ts'
import type { Draft } from './entry.ts'
import { factsOf, type Ground, ownCriteria } from './ground.ts'
import { type MoveName, moveTo } from './moves.ts'
import { permit } from './permit.ts'

/** What comes of a command: the entries to append, in whose name. */
export type Decision = { readonly grant: Grant; readonly drafts: readonly Draft[] }

/** Decides what a command does to an assessment: the entries to append, or every reason why not, the permission first. */
export function decide(
  assessment: Assessment,
  command: Command,
  actor: Actor,
  ground: Ground,
): Outcome<Decision> {
  const criterion = 'criterion' in command ? command.criterion : undefined
  const facts = factsOf(assessment, ground, criterion)
  const granted = permit(actor, command.act, facts, ground.on)
  if (!granted.ok) return granted
  const { problems, drafts } = draft(assessment, command, ground)
  if (refuses(problems)) return refuse(...problems)
  return accept({ grant: granted.value, drafts: inCapacity(drafts, granted.value) })
}

function draft(assessment: Assessment, command: Command, ground: Ground): Drafted {
  switch (command.act) {
    case 'declare':
      return declaredOn(assessment, command, ground)
    case 'intake':
      return takenIn(assessment, command, ground)
    case 'cite':
      return cited(assessment, command, ground)
    case 'assign':
      return assigned(assessment, command, ground)
    case 'appraise':
    case 'decide':
      return judged(assessment, command, ground)
    case 'explain':
      return explained(assessment, command, ground)
    case 'remark':
      return remarked(assessment, command, ground)
    case 'return':
      return sentBack(assessment, command)
    case 'submit':
      return submitted(assessment, ground)
    case 'advance':
      return advanced(assessment, ground)
    case 'approve':
    case 'sign-off':
      return { problems: [], drafts: [moved(assessment, command.act)] }
  }
}

function moved({ state }: Assessment, act: MoveName): Draft {
  const to = moveTo(act, state)
  invariant(to !== undefined, `${act} leads somewhere from ${state}, as the table of permissions says`)
  return { act, body: { from: state, to } }
}

const sentBack = (assessment: Assessment, { words }: CommandOf<'return'>): Drafted => ({
  problems: wordsProblems(words, {
    vi: 'Trả lại phải ghi rõ lý do, để đơn vị biết cần sửa gì.',
    en: 'Say why it is returned, for the unit to know what to correct.',
  }),
  drafts: [{ ...moved(assessment, 'return'), disclosed: { reason: words.trim() } }],
})

function submitted(assessment: Assessment, { program, on, due }: Ground): Drafted {
  const open = ownCriteria(program, assessment.block)
    .map(({ code }) => code)
    .filter(code => cellOf(assessment, code).declared === undefined)
  const { act, body } = moved(assessment, 'submit')
  const isLate = due !== undefined && on > due
  return {
    problems: open.length > 0 ? [undeclared(open)] : [],
    drafts: [{ act, body: { ...body, ...(isLate && { late: true }) } }],
  }
}

function advanced(assessment: Assessment, { program }: Ground): Drafted {
  const open = ownCriteria(program, assessment.block)
    .map(({ code }) => code)
    .filter(code => cellOf(assessment, code).points['appraised-1'] === undefined)
  return {
    problems: open.length > 0 ? [unappraised(open)] : [],
    drafts: [moved(assessment, 'advance')],
  }
}
