import { percentText } from './scale.ts'

/** How much of a whole was reached, 0…1, from the zero line. Beside it stands the number: the bar adds no words. */
export function ShareBar({ share }: { share: number }) {
  const reached = percentText(100 * Math.min(1, Math.max(0, share)))
  return (
    <svg className="share-bar" aria-hidden="true" width="100%" height="8">
      <rect className="whole" width="100%" height="8" rx="1" />
      <rect className="reached" width={reached} height="8" rx="1" />
    </svg>
  )
}
