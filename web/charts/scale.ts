/** A straight scale from numbers to percent of the width of a chart, with round ticks inside. */
export type Scale = { readonly percent: (x: number) => number; readonly ticks: readonly number[] }

/** The scale that holds all numbers with a little room, its ends on round steps. Without numbers it runs from 0 to 1. */
export function scaleOf(numbers: readonly number[], wanted = 4): Scale {
  const known = numbers.filter(Number.isFinite)
  const [low, high] = known.length === 0 ? [0, 1] : [Math.min(...known), Math.max(...known)]
  const step = roundStep((high - low || Math.abs(high) || 1) / wanted)
  const [from, to] = [Math.floor(low / step), Math.ceil(high / step)]
  const steps = Math.max(1, to - from)
  return {
    percent: x => (100 * (x / step - from)) / steps,
    // Whole steps times the step: adding up would gather binary dust.
    ticks: Array.from({ length: steps + 1 }, (_, i) => Number(((from + i) * step).toPrecision(12))),
  }
}

/** How many decimals the ticks of a scale need. */
export function tickDecimals(ticks: readonly number[]): number {
  return [0, 1, 2, 3].find(d => ticks.every(tick => Math.abs(tick - Number(tick.toFixed(d))) < 1e-9)) ?? 4
}

/** The smallest of 1, 2, 5 times a power of ten that is at least `x`. */
function roundStep(x: number): number {
  const power = 10 ** Math.floor(Math.log10(x))
  const [factor = 10] = [1, 2, 5].filter(candidate => candidate * power >= x * (1 - 1e-9))
  return factor * power
}

/** A percentage as an attribute of SVG writes it. */
export const percentText = (percent: number): string => `${Number(percent.toFixed(3))}%`
