import type { Qr } from './qr-of.ts'

// Whole pixels for a module, so that each is as wide as the next.
const modulePixels = 4

/** A QR code as a picture in the page: dark on light in every look and on paper, since cameras read nothing else. `alt` says what it is for. */
export function QrCode({ qr, alt }: { readonly qr: Qr; readonly alt: string }) {
  const side = qr.size * modulePixels
  return (
    <svg
      className="qr"
      role="img"
      aria-label={alt}
      width={side}
      height={side}
      viewBox={`0 0 ${qr.size} ${qr.size}`}
      shapeRendering="crispEdges"
    >
      <path fill="white" d={`M0 0h${qr.size}v${qr.size}H0z`} />
      <path fill="black" d={qr.path} />
    </svg>
  )
}
