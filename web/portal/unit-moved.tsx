import { Waterfall, type WaterfallStep } from '../charts/waterfall.tsx'
import { periodText } from '../words/period.ts'
import type { Reader } from '../words/reader.ts'
import { ChartSource } from './chart-source.tsx'
import { gapText } from './measure.ts'
import type { UnitView } from './unit-view.ts'
import { waterfallSteps } from './waterfall-steps.ts'

type Shown = { readonly view: UnitView; readonly reader: Reader; readonly release: string }

/** What moved the total since the edition before; nothing where it cannot be told: the sentences on the page say why. */
export function UnitMoved({ view, reader, release }: Shown) {
  const steps = waterfallSteps(view, reader)
  if (steps.length < 3) return null
  const title = movedTitle(steps, view, reader)
  return (
    <figure className="chart moved">
      <figcaption>
        <h2>{title}</h2>
      </figcaption>
      <Waterfall steps={steps} label={title} isLong />
      <p className="chart-note">{reader.words.profile.movedNote}</p>
      <ChartSource framework={view.framework} reader={reader} release={release} />
    </figure>
  )
}

/** The change with the part that did most of it. */
function movedTitle(
  steps: readonly WaterfallStep[],
  { delta, earlier, framework }: UnitView,
  reader: Reader,
): string {
  const words = reader.words.profile
  const period = periodText(earlier?.period ?? '', reader)
  const change = delta ?? 0
  const amount = gapText(Math.abs(change), framework, reader)
  const moved = steps.filter(({ kind }) => kind === 'step').toSorted((a, b) => b.value - a.value)
  const [best, worst] = [moved[0], moved.at(-1)]
  if (change > 0 && best && best.value > 0) return words.rose(amount, period, best.label)
  if (change < 0 && worst && worst.value < 0) return words.fell(amount, period, worst.label)
  return words.moved(amount, period)
}
