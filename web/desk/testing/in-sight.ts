import type { Locator } from 'playwright-core'
import { until } from './at-desk.ts'

/**
 * Waits until something can be seen without scrolling: it lies within the window, and at its middle nothing else does, so that a panel
 * which scrolls by itself does not hide it either. What is called visible in a browser may lie anywhere on the page.
 */
export const seen = (what: string, found: Locator): Promise<void> =>
  until(`${what} is in sight`, () =>
    found.first().evaluate(element => {
      const { top, bottom, left, right } = element.getBoundingClientRect()
      if (top < 0 || bottom > window.innerHeight) return false
      const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
      return there !== null && element.contains(there)
    }),
  )
