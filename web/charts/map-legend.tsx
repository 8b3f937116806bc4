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
            <Swatch step={step} />
            {text}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A patch of one shade. */
export function Swatch({ step }: { step: Step }) {
  return (
    <svg className={`swatch s-${step}`} aria-hidden="true" width="28" height="18">
      <rect x="0.5" y="0.5" width="27" height="17" rx="3" />
      {step === 'missing' && <path d="M1 10L10 1M6 17L22 1M18 17L27 8" />}
    </svg>
  )
}
