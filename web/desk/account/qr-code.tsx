import type { Qr } from './qr-of.ts'

/** A QR code as a picture in the page: dark on light in every look and on paper, since cameras read nothing else. `alt` says what it is for. */
export function QrCode({ qr, alt }: { readonly qr: Qr; readonly alt: string }) {
  return (
    <svg
      className="qr"
      role="img"
      aria-label={alt}
      viewBox={`0 0 ${qr.size} ${qr.size}`}
      shapeRendering="crispEdges"
    >
      <path fill="white" d={`M0 0h${qr.size}v${qr.size}H0z`} />
      <path fill="black" d={qr.path} />
    </svg>
  )
}
