import { join } from 'node:path'
import {
  accept,
  acknowledge,
  compute,
  type Observations,
  type Outcome,
  type Problem,
  type Published,
  type Reproduction,
  refuse,
  refuses,
  reproduce,
  reproductionAlarms,
  type Scoring,
  warning,
} from '@thuocdo/engine'
import { historyOf, inputsOf } from './edition-inputs.ts'
import { namesOf } from './names-of.ts'
import { type LoadedEdition, readEdition, shownPath } from './read-edition.ts'
import { readPublished } from './read-published.ts'
import type { World } from './world.ts'

export type { World } from './world.ts'

/** One edition scored from a table of inputs, beside what its source printed. */
export type ScoredEdition = Scoring & {
  readonly loaded: LoadedEdition
  readonly published: Published
  readonly reproductions: readonly Reproduction[]
  /** Everything that was noticed on the way and does not refuse. */
  readonly problems: readonly Problem[]
}

/**
 * Scores an edition from the inputs that it was published with, or from a table of the person's own (CSV or XLSX).
 * Any error in edition or table refuses the whole: nothing is scored by half.
 */
export async function scoreEdition(
  world: World,
  named: string,
  file?: string,
): Promise<Outcome<ScoredEdition>> {
  const loaded = await readEdition(world.frameworks, named)
  return loaded.ok ? scoreLoaded(world, loaded.value, file) : loaded
}

/** The same for an edition that was read before. */
export async function scoreLoaded(
  world: World,
  loaded: LoadedEdition,
  file?: string,
): Promise<Outcome<ScoredEdition>> {
  const inputs = await inputsOf(world, loaded, file)
  const history = await historyOf(world, loaded)
  const published =
    file === undefined
      ? await readPublished(join(loaded.folder, 'published.csv'), world.register, loaded.edition)
      : accept(new Map())
  const problems = [loaded, inputs, history, published].flatMap(step => step.problems)
  if (!inputs.ok || !history.ok || !published.ok || refuses(problems)) return refuse(...problems)
  const absent = await absentUnits(world, loaded, inputs.value, file)
  const result = compute(loaded.program, inputs.value, history.value)
  const reproductions = reproduce(result, published.value)
  const alarms = acknowledge(
    loaded.edition,
    reproductionAlarms(reproductions, unit => namesOf(world.register, unit, loaded.edition.units.on)),
  )
  const scored = {
    result,
    inputs: inputs.value,
    history: history.value,
    loaded,
    published: published.value,
    reproductions,
  }
  const all = [...problems, ...absent, ...alarms]
  return accept({ ...scored, problems: all }, all)
}

/** Tells that a table of one's own holds only some of the units that the edition was published with. */
async function absentUnits(
  world: World,
  loaded: LoadedEdition,
  { units }: Observations,
  file?: string,
): Promise<readonly Problem[]> {
  const all = file === undefined ? undefined : await inputsOf(world, loaded)
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
