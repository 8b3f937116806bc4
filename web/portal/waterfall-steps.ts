import type { WaterfallStep } from '../charts/waterfall.tsx'
import { shortPeriod } from '../words/period.ts'
import type { Reader } from '../words/reader.ts'
import { type Move, movesByPart } from './unit-moves.ts'
import type { UnitView } from './unit-view.ts'
import { isRescaled } from './unit-words.ts'

/**
 * What moved a total as steps from one total to the next: what each part did by itself, from the greatest gain to the greatest loss,
 * then what others did. Empty where no change can be told, or where points of two scales would stand on one line.
 */
export function waterfallSteps(view: UnitView, reader: Reader): readonly WaterfallStep[] {
  const { change, earlier, framework, because } = view
  if (!change || !earlier || change.parts.length === 0 || isRescaled(view)) return []
  const moves = movesByPart(change)
  const own = moves.filter(({ code, own }) => code !== because.code && Math.abs(own) >= least)
  const text = (x: number): string => reader.signed(x, 2)
  const total = (x: number, period: string, kind: 'start' | 'end'): WaterfallStep => ({
    kind,
    label: reader.words.profile.total(shortPeriod(period, reader)),
    value: x,
    text: reader.number(x, framework.rounding),
  })
  return [
    total(change.from.score, earlier.period, 'start'),
    ...own
      .toSorted((a, b) => b.own - a.own)
      .map(
        ({ name, own }): WaterfallStep => ({
          kind: 'step',
          label: reader.say(name),
          value: own,
          text: text(own),
        }),
      ),
    ...otherSteps(view, moves, own).map(
      ({ label, value, source }): WaterfallStep => ({
        kind: 'step',
        label: reader.words.profile[label],
        value,
        text: text(value),
        ...(source && { source }),
      }),
    ),
    total(change.to.score, view.framework.period, 'end'),
  ]
}

/** What nobody sees with two decimals is no step of its own: the steps still meet, since the rest takes it up. */
const least = 0.005

const isSeen = ({ value }: { readonly value: number }): boolean => Math.abs(value) >= least

type Other = {
  readonly label: 'frameworkStep' | 'membershipStep' | 'rivalsStep' | 'restStep'
  readonly value: number
  readonly source?: 'framework' | 'membership'
}

/** What moved the total besides the unit's own values: as told by all four causes where their own share is that of the parts. */
function otherSteps(
  { change, sources }: UnitView,
  moves: readonly Move[],
  drawn: readonly Move[],
): readonly Other[] {
  const add = (figure: (move: Move) => number, of = moves): number =>
    of.reduce((sum, move) => sum + figure(move), 0)
  const own = add(move => move.own)
  const isTold = sources !== null && Math.abs(sources.own - own) < 1e-6
  const told: readonly Other[] = isTold
    ? [
        { label: 'rivalsStep', value: sources.rivals },
        { label: 'frameworkStep', value: sources.framework, source: 'framework' },
        { label: 'membershipStep', value: sources.membership, source: 'membership' },
      ]
    : [{ label: 'frameworkStep', value: add(move => move.framework), source: 'framework' }]
  const seen = told.filter(isSeen)
  const rest =
    (change?.delta ?? 0) - add(move => move.own, drawn) - seen.reduce((sum, { value }) => sum + value, 0)
  return [...told, { label: 'restStep' as const, value: rest }].filter(
    ({ value }) => Math.abs(value) >= least,
  )
}
