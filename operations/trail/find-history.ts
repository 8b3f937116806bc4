import { accept, fold, type Outcome, type Problem, problem, refuse } from '@thuocdo/engine'
import type { Db } from '@thuocdo/store'
import { loadAssessment } from '../assess/load-assessment.ts'
import { type FoundChain, findChain } from './find-chain.ts'

/** What a person typed: a chain or a unit, the round where there are several, and a criterion. */
export type NamedHistory = { readonly named: string; readonly round?: string; readonly cell?: string }

/** The chain that is meant, by its id, as `kind/subject`, or as the assessment of a unit in a round; its criterion must be there. */
export async function findHistory(
  db: Db,
  { named, round, cell }: NamedHistory,
): Promise<Outcome<FoundChain>> {
  const direct = await findChain(db, named)
  const found = direct.ok ? direct : await assessmentOf(db, named, round, direct.problems)
  if (!found.ok || cell === undefined) return found
  const loaded = found.value.kind === 'assessment' ? await loadAssessment(db, found.value.id) : undefined
  if (loaded && !loaded.ok) return loaded
  return loaded?.value.program.position.has(cell) ? found : refuse(unknownCriterion(cell))
}

async function assessmentOf(
  db: Db,
  unit: string,
  round: string | undefined,
  unknown: readonly Problem[],
): Promise<Outcome<FoundChain>> {
  const rows = await db
    .selectFrom('assessment')
    .innerJoin('round', 'round.id', 'assessment.round')
    .innerJoin('unit_name', 'unit_name.unit', 'assessment.unit')
    .select(['assessment.id', 'assessment.unit', 'unit_name.vi', 'unit_name.en'])
    .select(['round.name_vi as nameVi', 'round.name_en as nameEn'])
    .execute()
  const isNamed = (wanted: string, names: readonly string[]) =>
    names.some(name => fold(name) === fold(wanted))
  const ofUnit = rows.filter(one => isNamed(unit, [one.unit, one.vi, one.en]))
  if (ofUnit.length === 0) return refuse(...unknown)
  const meant = ofUnit.filter(one => round === undefined || isNamed(round, [one.nameVi, one.nameEn]))
  const ids = [...new Set(meant.map(({ id }) => id))]
  const [id] = ids
  if (id !== undefined && ids.length === 1) return accept({ id, kind: 'assessment', subject: id })
  return refuse(whichRound([...new Set(ofUnit.map(({ nameVi }) => nameVi))]))
}

const whichRound = (rounds: readonly string[]): Problem =>
  problem('which-round', ['round'], {
    vi: `Hãy ghi --round với một trong các đợt: ${rounds.map(name => `“${name}”`).join(', ')}; đơn vị trùng tên thì ghi mã đơn vị.`,
    en: `Give --round one of: ${rounds.map(name => `“${name}”`).join(', ')}; of units with the same name give the id.`,
  })

const unknownCriterion = (cell: string): Problem =>
  problem('unknown-criterion', [cell], {
    vi: `Không có tiêu chí “${cell}” ở đây. Hãy ghi mã tiêu chí như trong hồ sơ đánh giá.`,
    en: `There is no criterion “${cell}” here. Give its code as the assessment has it.`,
  })
