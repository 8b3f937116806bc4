import { join } from 'node:path'
import {
  accept,
  type Observations,
  type Outcome,
  type Problem,
  problem,
  refuse,
  unless,
} from '@thuocdo/engine'
import { type LoadedEdition, readEdition } from './read-edition.ts'
import { readInputs } from './read-inputs.ts'
import { readTable } from './read-table.ts'
import type { World } from './world.ts'

/** A table of the person's own; of a workbook the sheet named, else the first with anything on it. */
export type OwnTable = { readonly file: string; readonly sheet?: string | undefined }

/** The inputs of an edition: those that it was published with, or a table of the person's own. */
export async function inputsOf(
  { folder, edition, program, register }: LoadedEdition,
  own: OwnTable = { file: join(folder, 'inputs.csv') },
): Promise<Outcome<Observations>> {
  const table = await readTable(own.file, own.sheet === undefined ? {} : { sheet: own.sheet })
  if (!table.ok) return table
  const defaultMissing = edition.kind === 'model' ? 'not-submitted' : 'not-published'
  const inputs = readInputs(table.value, { program, register, defaultMissing })
  return inputs.ok
    ? accept(inputs.value, [...table.problems, ...inputs.problems])
    : refuse(...table.problems, ...inputs.problems)
}

/** The inputs of the earlier editions that a growing reference range looks back on, oldest first. */
export async function historyOf(
  world: World,
  loaded: LoadedEdition,
): Promise<Outcome<readonly Observations[]>> {
  const years = await Promise.all(
    (loaded.edition.history ?? []).map((_, at) => earlierInputs(world, loaded, at)),
  )
  const problems = years.flatMap(year => (year.ok ? [] : year.problems))
  return unless(problems, () => years.flatMap(year => (year.ok ? year.value : [])))
}

async function earlierInputs(
  world: World,
  { edition, placeOf }: LoadedEdition,
  at: number,
): Promise<Outcome<Observations>> {
  const year = edition.history?.[at] ?? ''
  const path = ['history', at]
  const refused = (): Outcome<Observations> =>
    refuse({ ...problem('unknown-history', path, unknownHistory(edition.index, year)), place: placeOf(path) })
  if (year.includes('/')) return refused()
  const earlier = await readEdition(world, `${edition.index}/${year}`)
  if (earlier.ok) return inputsOf(earlier.value)
  return earlier.problems.some(isUnknown) ? refused() : earlier
}

const isUnknown = ({ code }: Problem): boolean => code === 'unknown-edition'

const unknownHistory = (index: string, year: string) => ({
  vi: `“history” nhắc tới “${year}”, nhưng không có ấn bản đó của chỉ số “${index}”. Hãy chỉ ghi phần sau dấu gạch chéo của các ấn bản trước cùng chỉ số, ví dụ history: ['2013'] cho ${index}/2013.`,
  en: `“history” names “${year}”, which is no edition of the index “${index}”. Write only what follows the slash, of earlier editions of the same index, such as history: ['2013'] for ${index}/2013.`,
})
