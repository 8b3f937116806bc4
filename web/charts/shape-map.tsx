import type { Step } from './tile-grid.tsx'

/** The outline of one unit, ready to be drawn. */
export type DrawnShape = {
  readonly id: string
  /** The data of an SVG path on the sheet. */
  readonly path: string
  /** Land too small for an edge of paper; empty where there is none. */
  readonly islets: string
  readonly step: Step
  readonly isChosen: boolean
  readonly href: string | null
  /** What the outline says: to those who cannot see it, and to a pointer that rests on it. */
  readonly label: string
}

/** What the map draws on a sheet of `width` by `height`, with names for places that are too small to be read from their outline. */
export type ShapeMapProps = {
  readonly width: number
  readonly height: number
  readonly shapes: readonly DrawnShape[]
  readonly places: readonly { readonly name: string; readonly at: readonly [number, number] }[]
  readonly label: string
}

/** The width of the picture, in which letters are measured. */
const wide = 580
const margin = 4

/** A map of outlines in steps of one hue; the chosen unit is outlined in lam and drawn last. */
export function ShapeMap({ width, height, shapes, places, label }: ShapeMapProps) {
  const scale = (wide - 2 * margin) / width
  const isLinked = shapes.some(({ href }) => href !== null)
  const inOrder = [
    ...shapes.filter(({ isChosen }) => !isChosen),
    ...shapes.filter(({ isChosen }) => isChosen),
  ]
  return (
    <svg
      className="shape-map"
      role={isLinked ? 'group' : 'img'}
      aria-label={label}
      width={`${wide / 16}rem`}
      fontSize="13"
      viewBox={`${-margin} ${-margin} ${wide} ${Math.ceil(height * scale) + 2 * margin}`}
    >
      {shapes.some(({ step }) => step === 'missing') && <Hatch scale={scale} />}
      <g transform={`scale(${Number(scale.toFixed(5))})`}>
        {inOrder.map(shape => (
          <Outline key={shape.id} shape={shape} />
        ))}
      </g>
      {places.map(({ name, at: [x, y] }) => (
        <text key={name} x={Math.round(x * scale)} y={Math.round(y * scale)}>
          {name}
        </text>
      ))}
    </svg>
  )
}

function Outline({ shape: { path, islets, step, isChosen, href, label } }: { shape: DrawnShape }) {
  const name = `s-${step}${isChosen ? ' chosen' : ''}`
  const face = (
    <>
      {isChosen && <path className="ring" d={path} />}
      {path !== '' && <path d={path} />}
      {islets !== '' && <path className="islets" d={islets} />}
    </>
  )
  return href === null ? (
    <g className={name}>
      <title>{label}</title>
      {face}
    </g>
  ) : (
    <a className={name} href={href}>
      <title>{label}</title>
      {face}
    </a>
  )
}

/** The pattern of units without a figure, as wide on paper whatever the sheet. */
function Hatch({ scale }: { scale: number }) {
  const side = Number((6 / scale).toFixed(1))
  return (
    <pattern
      id="map-hatch"
      width={side}
      height={side}
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect width={side} height={side} />
      <line y2={side} />
    </pattern>
  )
}
