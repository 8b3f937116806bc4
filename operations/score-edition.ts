import { access } from 'node:fs/promises'
import { join } from 'node:path'
import {
  accept,
  acknowledge,
  type Claim,
  compute,
  type Observations,
  type Outcome,
  type Problem,
  type Published,
  problem,
  refuse,
  refuses,
  reproduce,
  reproductionAlarms,
  standingAlarms,
  type Words,
  warning,
} from '@thuocdo/engine'
import { historyOf, inputsOf, type OwnTable } from './edition-inputs.ts'
import { namesOf } from './names-of.ts'
import { readClaims } from './read-claims.ts'
import { type LoadedEdition, readEdition, shownPath } from './read-edition.ts'
import { readPublished } from './read-published.ts'
import { scorePrinted } from './score-printed.ts'
import type { ScoredEdition } from './scored-edition.ts'
import type { World } from './world.ts'

export type { OwnTable } from './edition-inputs.ts'
export type { ScoredEdition } from './scored-edition.ts'
export type { World } from './world.ts'

/**
 * Scores an edition from the inputs that it was published with, or from a table of the person's own (CSV or XLSX). One of kind
 * `published` is kept as it was printed; one that has no inputs yet is refused.
 * Any error in edition or table refuses the whole: nothing is scored by half.
 */
export async function scoreEdition(
  world: World,
  named: string,
  own?: OwnTable,
): Promise<Outcome<ScoredEdition>> {
  const loaded = await readEdition(world, named)
  return loaded.ok ? scoreLoaded(world, loaded.value, own) : loaded
}

/** The same for an edition that was read before. */
export async function scoreLoaded(
  world: World,
  loaded: LoadedEdition,
  own?: OwnTable,
): Promise<Outcome<ScoredEdition>> {
  if (own === undefined && loaded.edition.kind === 'published') return scorePrinted(loaded)
  if (own === undefined && !(await hasInputs(loaded))) return refuse(...loaded.problems, noInputs(loaded))
  const inputs = await inputsOf(loaded, own)
  const history = await historyOf(world, loaded)
  const { published, claims } = own === undefined ? await beside(loaded) : nothingBeside
  const problems = [loaded, inputs, history, published, claims].flatMap(step => step.problems)
  if (!inputs.ok || !history.ok || !published.ok || !claims.ok || refuses(problems))
    return refuse(...problems)
  const absent = await absentUnits(loaded, inputs.value, own?.file)
  const result = compute(loaded.program, inputs.value, history.value)
  const reproductions = reproduce(result, published.value)
  const nameOf = (unit: string): Words => namesOf(loaded.register, unit, loaded.edition.units.on)
  const alarms = acknowledge(loaded.edition, [
    ...reproductionAlarms(reproductions, nameOf),
    ...standingAlarms(result, published.value, nameOf),
  ])
  const scored = {
    result,
    inputs: inputs.value,
    history: history.value,
    loaded,
    published: published.value,
    claims: claims.value,
    reproductions,
  }
  const all = [...problems, ...absent, ...alarms]
  return accept({ ...scored, problems: all }, all)
}

/** What was printed of an edition, and what others say of it. */
const beside = async (loaded: LoadedEdition) => ({
  published: await readPublished(join(loaded.folder, 'published.csv'), loaded),
  claims: await readClaims(join(loaded.folder, 'claims.csv'), loaded),
})

const nothingBeside = { published: accept<Published>(new Map()), claims: accept<readonly Claim[]>([]) }

const hasInputs = ({ folder }: LoadedEdition): Promise<boolean> =>
  access(join(folder, 'inputs.csv')).then(
    () => true,
    () => false,
  )

const noInputs = ({ id }: LoadedEdition): Problem =>
  problem('no-inputs', [], {
    vi: `${id} chỉ có khung, chưa có số liệu (inputs.csv) nên chưa chấm được. Hãy chấm bảng của mình theo khung này: thuocdo score ${id} <tệp>.`,
    en: `${id} is a framework without inputs (inputs.csv), so there is nothing to score yet. Score a table of your own by it: thuocdo score ${id} <file>.`,
  })

/** Whether an outcome was refused only because the edition has no inputs yet. */
export const lacksInputs = (problems: readonly Problem[]): boolean => {
  const errors = problems.filter(({ severity }) => severity === 'error')
  return errors.length > 0 && errors.every(({ code }) => code === 'no-inputs')
}

/** Tells that a table of one's own holds only some of the units that the edition was published with. */
async function absentUnits(
  loaded: LoadedEdition,
  { units }: Observations,
  file?: string,
): Promise<readonly Problem[]> {
  const all = file === undefined ? undefined : await inputsOf(loaded)
  if (file === undefined || !all?.ok) return []
  const there = new Set(units)
  const total = all.value.units.length
  const absent = all.value.units.filter(unit => !there.has(unit)).length
  if (absent === 0) return []
  return [
    { ...warning('units-absent', [], absentWords(total - absent, total)), place: { file: shownPath(file) } },
  ]
}

const absentWords = (present: number, total: number) => ({
  vi: `${present}/${total} đơn vị có trong bảng; ${total - present} đơn vị vắng mặt, nên thứ hạng chỉ giữa các đơn vị có mặt.`,
  en: `The table holds ${present} of ${total} units; ${total - present} ${total - present === 1 ? 'is' : 'are'} absent, so ranks are only among those present.`,
})
