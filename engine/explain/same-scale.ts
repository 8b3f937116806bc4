import type { Program } from '../framework/compile.ts'
import type { Column, Observations } from '../model/observation.ts'

/** How many times one maximum goes into another: 3.33 over 2.5 is 4/3. One where either has no upper end. */
export const stretchBetween = (from: number, to: number): number =>
  from > 0 && to > 0 && Number.isFinite(from) && Number.isFinite(to) ? to / from : 1

/**
 * The inputs of one edition on the maxima of another: where the points themselves are the input, half of the maximum stays half
 * of the maximum. What other rules take, a count or a percentage, is the same under any maximum.
 */
export function onSameScale(inputs: Observations, from: Program, to: Program): Observations {
  if (from === to) return inputs
  const columns = [...inputs.columns].map(([code, column]): [string, Column] => {
    const stretch = stretchBetween(maxInPoints(from, code), maxInPoints(to, code))
    return [code, stretch === 1 ? column : stretched(column, stretch)]
  })
  return { ...inputs, columns: new Map(columns) }
}

/** The maximum of a leaf that takes points as they are; `NaN` for any other node. */
function maxInPoints({ nodes, position }: Program, code: string): number {
  const node = nodes[position.get(code) ?? -1]
  return node?.work.kind === 'absolute' && node.work.rule.inPoints ? node.max : Number.NaN
}

const stretched = ({ amounts, bases, ...rest }: Column, stretch: number): Column => ({
  ...rest,
  amounts: amounts.map(x => x * stretch),
  ...(bases && { bases: bases.map(base => base * stretch) }),
})
