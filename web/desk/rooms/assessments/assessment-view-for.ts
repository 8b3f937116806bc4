import { type ActName, type Day, factsOf, mayDo, ownCriteria, type Words } from '@thuocdo/engine'
import { divisionsOf, readAssessment, readEvidence, registerOfStore } from '@thuocdo/operations/acts'
import type { SignedIn } from '../../signed-in.ts'
import { historyFor } from '../parts/history-for.ts'
import { actsOfRoles, refusalsOf } from '../parts/refusal-of.ts'
import { unitName } from '../units/units-view.ts'
import type { AssessmentView } from './assessment-view.ts'
import { cellViewOf } from './cell-view-of.ts'
import { criteriaLines, maxOf, ownTotals, sumUnder } from './criteria-lines.ts'
import { countsOf, linesShown, shownIn } from './lines-shown.ts'
import { waitingCodes } from './waiting-codes.ts'

const wholeActs: readonly ActName[] = ['submit', 'approve', 'return', 'advance', 'sign-off']

/** What the address of an assessment asks for: a criterion, which criteria to show, a document that was just added. */
export type AskedOfAssessment = { readonly cell: string; readonly show: string; readonly document: string }

/** An assessment as somebody may see and change it; nothing where there is none, or none for them. */
export async function assessmentViewFor(
  who: SignedIn,
  id: string,
  { cell: code, show, document }: AskedOfAssessment,
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
  const lines = criteriaLines(assessment, program, {
    divisions: names,
    waiting: waitingCodes(who, assessment, asked),
    mayAssign: mayDo(actor, 'assign', facts, on),
  })
  const counts = countsOf(lines)
  const shown = shownIn(show, counts)
  return {
    id,
    unit: { id: assessment.unit, name: unit === undefined ? asWords(assessment.unit) : unitName(unit, on) },
    round: { id: round.id, name: round.name },
    edition: program.edition.title,
    block: blockName(program.edition.blocks, assessment.block),
    state: assessment.state,
    at: fx.now().toISOString(),
    dueOn: round.due ?? null,
    ownDueOn: round.ownDue ?? null,
    isLate: assessment.late || (assessment.state === 'drafting' && isOver(round.ownDue ?? round.due, on)),
    total: { ...sumUnder(program.edition.tree, assessment), max: maxOf(program, program.edition.tree.code) },
    own: ownTotals(own, assessment),
    filled: own.filter(node => assessment.cells[node.code]?.declared !== undefined).length,
    leaves: own.length,
    lines: linesShown(lines, shown, code),
    shown,
    counts,
    cell,
    newDocument: documents.some(({ id, withdrawn }) => id === document && !withdrawn) ? document : '',
    evidence: documents
      .filter(({ withdrawn }) => !withdrawn)
      .map(({ id, title, number }) => ({ id, title: number === '' ? title : `${number} · ${title}` })),
    divisions: divisions.filter(({ isEnded }) => !isEnded).map(({ id, name }) => ({ id, name })),
    refusals: refusalsOf(actor, actsOfRoles(actor, wholeActs, on), facts, on),
    history: await historyFor(who, subject, facts),
  }
}

const isOver = (due: Day | undefined, on: Day): boolean => due !== undefined && due < on

const asWords = (text: string): Words => ({ vi: text, en: text })

/** The name of a block of an edition; its code where the edition has none of it. */
export const blockName = (
  blocks: readonly { readonly code: string; readonly name: Words }[] | undefined,
  code: string,
): Words => blocks?.find(block => block.code === code)?.name ?? asWords(code)
