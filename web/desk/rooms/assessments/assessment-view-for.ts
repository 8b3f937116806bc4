import {
  type ActName,
  type Assessment,
  cellOf,
  type Day,
  factsOf,
  mayDo,
  ownCriteria,
  type Period,
  type Program,
  type Words,
} from '@thuocdo/engine'
import { divisionsOf, readAssessment, readEvidence, registerOfStore } from '@thuocdo/operations/acts'
import type { SignedIn } from '../../signed-in.ts'
import { historyFor } from '../parts/history-for.ts'
import { actsOfRoles, refusalsOf } from '../parts/refusal-of.ts'
import { unitName } from '../units/units-view.ts'
import type { AssessmentView } from './assessment-view.ts'
import { cellViewOf } from './cell-view-of.ts'
import { criteriaLines, maxOf, ownTotals, sumUnder } from './criteria-lines.ts'

const wholeActs: readonly ActName[] = ['submit', 'approve', 'return', 'advance', 'sign-off']

/** An assessment as somebody may see and change it; nothing where there is none, or none for them. */
export async function assessmentViewFor(
  who: SignedIn,
  id: string,
  code: string,
): Promise<AssessmentView | null> {
  const { fx, actor, on } = who
  const loaded = await readAssessment(fx, actor, id)
  if (!loaded.ok) return null
  const { assessment, program, round } = loaded.value
  const asked = { program, assessed: round.assessed }
  const facts = factsOf(assessment, asked)
  const divisions = await divisionsOf(fx.db, assessment.unit)
  const read = await readEvidence(fx, actor, assessment.unit)
  const documents = read.ok ? read.value : []
  const { byId } = await registerOfStore(fx.db, { ids: [assessment.unit] })
  const unit = byId.get(assessment.unit)
  const names = new Map(divisions.map(division => [division.id, division.name]))
  const own = ownCriteria(program, assessment.block)
  const subject = { kind: 'assessment', subject: id }
  const cell = cellViewOf(code, {
    assessment,
    program,
    assessed: round.assessed,
    actor,
    on,
    readsEvidence: read.ok,
    titles: new Map(documents.map(document => [document.id, document.title])),
    divisions: names,
    history: code === '' ? [] : await historyFor(who, subject, factsOf(assessment, asked, code), code),
  })
  return {
    id,
    unit: { id: assessment.unit, name: unit === undefined ? asWords(assessment.unit) : unitName(unit, on) },
    round: { id: round.id, name: round.name },
    edition: program.edition.title,
    block: blockName(program.edition.blocks, assessment.block),
    state: assessment.state,
    dueOn: round.due ?? null,
    ownDueOn: round.ownDue ?? null,
    isLate: assessment.late || (assessment.state === 'drafting' && isOver(round.ownDue ?? round.due, on)),
    total: { ...sumUnder(program.edition.tree, assessment), max: maxOf(program, program.edition.tree.code) },
    own: ownTotals(own, assessment),
    filled: own.filter(node => assessment.cells[node.code]?.declared !== undefined).length,
    leaves: own.length,
    lines: criteriaLines(assessment, program, names, waitingCodes(who, assessment, asked)),
    cell,
    evidence: documents
      .filter(({ withdrawn }) => !withdrawn)
      .map(({ id, title, number }) => ({ id, title: number === '' ? title : `${number} · ${title}` })),
    divisions: divisions.filter(({ isEnded }) => !isEnded).map(({ id, name }) => ({ id, name })),
    refusals: refusalsOf(actor, actsOfRoles(actor, wholeActs, on), facts, on),
    history: await historyFor(who, subject, facts),
  }
}

/** The criteria of the unit at which the reader's own work is still to be done. */
function waitingCodes(
  { actor, on }: SignedIn,
  assessment: Assessment,
  asked: { readonly program: Program; readonly assessed: Period },
): ReadonlySet<string> {
  const may = (act: ActName, code: string) => mayDo(actor, act, factsOf(assessment, asked, code), on)
  const waiting = ownCriteria(asked.program, assessment.block).filter(({ code }) => {
    const { declared, points } = cellOf(assessment, code)
    if (assessment.state === 'drafting') return declared === undefined && may('declare', code)
    if (assessment.state === 'appraisal') return points['appraised-1'] === undefined && may('appraise', code)
    return (
      assessment.state === 'second-appraisal' &&
      points['appraised-2'] === undefined &&
      points.explained !== undefined &&
      may('appraise', code)
    )
  })
  return new Set(waiting.map(({ code }) => code))
}

const isOver = (due: Day | undefined, on: Day): boolean => due !== undefined && due < on

const asWords = (text: string): Words => ({ vi: text, en: text })

/** The name of a block of an edition; its code where the edition has none of it. */
export const blockName = (
  blocks: readonly { readonly code: string; readonly name: Words }[] | undefined,
  code: string,
): Words => blocks?.find(block => block.code === code)?.name ?? asWords(code)
