import type { ReactNode } from 'react'

/** What a badge says by its colour as well as its word. */
export type BadgeKind = 'plain' | 'chosen' | 'attention' | 'overdue' | 'done'

/** A word in a frame beside a name: a kind, a state. Never a sentence, never colour alone. */
export function Badge({
  kind = 'plain',
  children,
}: {
  readonly kind?: BadgeKind
  readonly children: ReactNode
}) {
  return <span className={`badge ${kind}`}>{children}</span>
}
