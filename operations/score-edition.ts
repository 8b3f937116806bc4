import { join } from 'node:path'
import {
  accept,
  acknowledge,
  compute,
  type Observations,
  type Outcome,
  type Problem,
  type Published,
  type Register,
  type Reproduction,
  refuse,
  refuses,
  reproduce,
  reproductionAlarms,
  type Scoring,
} from '@thuocdo/engine'
import { namesOf } from './names-of.ts'
import { type LoadedEdition, readEdition } from './read-edition.ts'
import { readInputs } from './read-inputs.ts'
import { readPublished } from './read-published.ts'
import { readTable } from './read-table.ts'

/** One edition scored from a table of inputs, beside what its source printed. */
export type ScoredEdition = Scoring & {
  readonly loaded: LoadedEdition
  readonly published: Published
  readonly reproductions: readonly Reproduction[]
  /** Everything that was noticed on the way and does not refuse. */
  readonly problems: readonly Problem[]
}

/** Where the data lie, and the units that tables name. */
export type World = { readonly frameworks: string; readonly register: Register }

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
  return accept({ ...scored, problems: [...problems, ...alarms] }, [...problems, ...alarms])
}

async function inputsOf(world: World, loaded: LoadedEdition, file?: string): Promise<Outcome<Observations>> {
  const table = await readTable(file ?? join(loaded.folder, 'inputs.csv'))
  if (!table.ok) return table
  const defaultMissing = loaded.edition.kind === 'model' ? 'not-submitted' : 'not-published'
  const inputs = readInputs(table.value, {
    program: loaded.program,
    register: world.register,
    defaultMissing,
  })
  return inputs.ok
    ? accept(inputs.value, [...table.problems, ...inputs.problems])
    : refuse(...table.problems, ...inputs.problems)
}

/** The inputs of the earlier editions that a growing reference range looks back on, oldest first. */
async function historyOf(
  world: World,
  { edition }: LoadedEdition,
): Promise<Outcome<readonly Observations[]>> {
  const years: Observations[] = []
  for (const year of edition.history ?? []) {
    const loaded = await readEdition(world.frameworks, `${edition.index}/${year}`)
    if (!loaded.ok) return loaded
    const inputs = await inputsOf(world, loaded.value)
    if (!inputs.ok) return inputs
    years.push(inputs.value)
  }
  return accept(years)
}
