import type { Step } from './tile-grid.tsx'

/** What one shade of a map stands for. */
export type LegendEntry = { readonly step: Step; readonly text: string }

/** The shades of a map with what they stand for, the darkest first. */
export function MapLegend({ entries, title }: { entries: readonly LegendEntry[]; title: string }) {
  return (
    <div className="map-legend">
      <p>{title}</p>
      <ul>
        {entries.map(({ step, text }) => (
          <li key={step}>
            <svg className={`swatch s-${step}`} aria-hidden="true" width="28" height="18">
              <rect width="28" height="18" rx="3" />
              {step === 'missing' && <path d="M0 9L9 0M5 18L23 0M19 18L28 9" />}
            </svg>
            {text}
          </li>
        ))}
      </ul>
    </div>
  )
}
