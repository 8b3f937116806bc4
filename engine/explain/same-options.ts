import type { Program } from '../framework/compile.ts'
import type { Column, Observations } from '../model/observation.ts'
import type { Scoring } from './common-ground.ts'

/**
 * The inputs of one edition in the options of another: “kịp thời” stays “kịp thời” wherever it stands in either list. What the
 * other edition does not offer is `NaN` without a reason: such a value cannot be taken over.
 */
export function inSameOptions({ inputs, result }: Scoring, program: Program): Observations {
  if (result.program === program) return inputs
  const columns = [...inputs.columns].map(([code, column]): [string, Column] => {
    const [own, other] = [optionsOf(result.program, code), optionsOf(program, code)]
    const isSame = own.length === other.length && own.every((option, i) => option === other[i])
    return [code, isSame ? column : reordered(column, own, other)]
  })
  return { ...inputs, columns: new Map(columns) }
}

/** Whether a cell holds a value that the other edition does not offer. */
export const isUntold = ({ amounts, missing }: Column, at: number): boolean =>
  missing[at] === 0 && Number.isNaN(amounts[at])

function optionsOf({ nodes, position }: Program, code: string): readonly string[] {
  const work = nodes[position.get(code) ?? -1]?.work
  return work?.kind === 'absolute' ? work.rule.options : []
}

function reordered(column: Column, own: readonly string[], other: readonly string[]): Column {
  const { amounts, counts, missing } = column
  if (own.length === 0 || other.length === 0) return column
  const place = own.map(option => other.indexOf(option))
  if (!counts) {
    const moved = amounts.map(at => (Number.isNaN(at) || place[at] < 0 ? Number.NaN : place[at]))
    return { ...column, amounts: moved }
  }
  const lost = amounts.map((_, row) => (counts.some((of, i) => place[i] < 0 && of[row] > 0) ? 1 : 0))
  return {
    ...column,
    amounts: amounts.map((x, row) => (lost[row] && missing[row] === 0 ? Number.NaN : x)),
    counts: other.map((_, i) => {
      const from = place.indexOf(i)
      return from < 0 ? new Float64Array(amounts.length) : counts[from]
    }),
  }
}
