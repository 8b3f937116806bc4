import { type RefObject, useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import type { Attempt } from '../parts/attempt.ts'
import { placeFor } from './place-for.ts'

/** The id of what opens a criterion in the table. */
export const openerId = (code: string): string => `open-${code}`

/**
 * Brings what was just opened, or done, before the eye, and the focus to it: the panel from its top, the line of the criterion beside
 * it; where a form was refused, its first problem. What is closed gives the focus back to where it was opened from.
 * @returns what the panel is tied to
 */
export function useOpenCell(
  code: string | undefined,
  attempt: Attempt | undefined,
): RefObject<HTMLElement | null> {
  const panel = useRef<HTMLElement>(null)
  const seen = useRef<Seen>({ code: undefined, key: '', attempt: undefined })
  const { key } = useLocation()
  useEffect(() => {
    const before = seen.current
    // Only a step of the router or an answer moves anything, not whatever else is drawn anew.
    if (before.code === code && before.key === key && before.attempt === attempt) return
    seen.current = { code, key, attempt }
    if (code !== undefined && panel.current) show(panel.current, code)
    else if (before.code !== undefined) giveBack(before.code)
  })
  return panel
}

type Seen = {
  readonly code: string | undefined
  readonly key: string
  readonly attempt: Attempt | undefined
}

function show(panel: HTMLElement, code: string): void {
  panel.scrollTop = 0
  const line = document.getElementById(openerId(code))?.closest('tr')
  // On a wide page panel and line are seen together; on a narrow one the panel stands above the table.
  const isBeside = getComputedStyle(panel).position === 'sticky'
  if (isBeside && line && panel.parentElement) window.scrollTo(0, placeOf(panel, panel.parentElement, line))
  else panel.scrollIntoView({ block: 'start' })
  panel.querySelector('[role="alert"]')?.scrollIntoView({ block: 'start' })
  const wrong = panel.querySelector('[aria-invalid="true"]')
  const focused = wrong instanceof HTMLElement ? wrong : panel
  focused.focus({ preventScroll: true })
}

function placeOf(panel: HTMLElement, area: HTMLElement, line: HTMLElement): number {
  const top = (element: Element): number => element.getBoundingClientRect().top + window.scrollY
  return placeFor({
    now: window.scrollY,
    height: window.innerHeight,
    area: { top: top(area), height: area.offsetHeight },
    panel: panel.offsetHeight,
    line: { top: top(line), height: line.offsetHeight },
  })
}

function giveBack(code: string): void {
  const opener = document.getElementById(openerId(code))
  opener?.scrollIntoView({ block: 'nearest' })
  opener?.focus({ preventScroll: true })
}
