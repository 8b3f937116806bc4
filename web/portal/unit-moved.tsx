import { Waterfall } from '../charts/waterfall.tsx'
import type { Reader } from '../words/reader.ts'
import { ChartSource } from './chart-source.tsx'
import { movedTitle } from './moved-title.ts'
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
