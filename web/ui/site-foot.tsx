import type { Reader } from '../words/reader.ts'

/** Where the foot of a page leads to. */
export type FootPlaces = { readonly manifest: string; readonly charts: string; readonly design: string }

/** The foot of every page: the release that it was drawn from, how we draw, the licence. */
export function SiteFoot({
  reader,
  release,
  places,
}: {
  reader: Reader
  /** The first letters of the release's hash, if the page was drawn from one. */
  release: string | null
  places: FootPlaces
}) {
  const { footer, display } = reader.words
  return (
    <footer className="site-foot">
      {release !== null && (
        <p>
          {footer.release(release)}. {footer.about} <a href={places.manifest}>{footer.manifest}</a>
        </p>
      )}
      <p>{footer.licence}</p>
      <ul aria-label={display.foot.label}>
        <li>
          <a href={places.charts}>{display.foot.charts}</a>
        </li>
        <li>
          <a href={places.design}>{display.foot.design}</a>
        </li>
      </ul>
    </footer>
  )
}
