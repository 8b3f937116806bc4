import type { WaterfallStep } from '../charts/waterfall.tsx'
import { periodText } from '../words/period.ts'
import type { Reader } from '../words/reader.ts'
import { gapText } from './measure.ts'
import type { UnitView } from './unit-view.ts'

/** The change of the total with what did most of it: a part of the unit’s own, or what others did. */
export function movedTitle(
  steps: readonly WaterfallStep[],
  { delta, earlier, framework }: Pick<UnitView, 'delta' | 'earlier' | 'framework'>,
  reader: Reader,
): string {
  const words = reader.words.profile
  const period = periodText(earlier?.period ?? '', reader)
  const change = delta ?? 0
  const amount = gapText(Math.abs(change), framework, reader)
  const told = steps.filter(({ kind, label }) => kind === 'step' && label !== words.restStep)
  const [best, worst] = [extreme(told, (a, b) => b - a), extreme(told, (a, b) => a - b)]
  if (change > 0 && best && best.value > 0) {
    const cause = causeOf(best, reader)
    return cause ? words.roseFor(amount, period, cause) : words.rose(amount, period, best.label)
  }
  if (change < 0 && worst && worst.value < 0) {
    const cause = causeOf(worst, reader)
    return cause ? words.fellFor(amount, period, cause) : words.fell(amount, period, worst.label)
  }
  return words.moved(amount, period)
}

const extreme = (steps: readonly WaterfallStep[], by: (a: number, b: number) => number) =>
  steps.toSorted((a, b) => by(a.value, b.value))[0]

/** What moved the total from outside the unit, as a clause; nothing for a step of its own parts. */
function causeOf({ label }: WaterfallStep, { words: { profile } }: Reader): string | undefined {
  const causes = [
    [profile.frameworkStep, profile.frameworkCause],
    [profile.membershipStep, profile.membershipCause],
    [profile.rivalsStep, profile.rivalsCause],
  ] as const
  return causes.find(([step]) => step === label)?.[1]
}
