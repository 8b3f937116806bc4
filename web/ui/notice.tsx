import type { ReactNode } from 'react'

/** What a notice is about: something to mind, something that went wrong, something done, or only to know. */
export type NoticeKind = 'attention' | 'error' | 'done' | 'note'

/** A box beside the text. An error says what to do next; `role` makes it heard when it comes up. */
export function Notice({
  kind,
  title,
  role,
  children,
}: {
  readonly kind: NoticeKind
  readonly title?: string
  readonly role?: 'alert' | 'status'
  readonly children: ReactNode
}) {
  return (
    <div className={kind === 'attention' ? 'notice' : `notice ${kind}`} role={role}>
      {title !== undefined && (
        <p>
          <strong>{title}</strong>
        </p>
      )}
      {children}
    </div>
  )
}
