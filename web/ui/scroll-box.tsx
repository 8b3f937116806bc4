import type { ReactNode } from 'react'

/** A box in which a wide table scrolls by itself; it takes the focus so that the keyboard can move it.
 * `isNarrow` says that its table fits a desktop: there the head of the table stays in sight instead. */
export function ScrollBox({
  label,
  isNarrow = false,
  children,
}: {
  label: string
  isNarrow?: boolean
  children: ReactNode
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable from the keyboard (WCAG 2.1.1)
    <section className={isNarrow ? 'scroll-box narrow' : 'scroll-box'} aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
