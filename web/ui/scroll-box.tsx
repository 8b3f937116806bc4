import type { ReactNode } from 'react'

/** A box in which a wide table scrolls by itself; it takes the focus so that the keyboard can move it. */
export function ScrollBox({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable from the keyboard (WCAG 2.1.1)
    <section className="scroll-box" aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
