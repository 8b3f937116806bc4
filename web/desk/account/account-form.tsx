import type { ReactNode } from 'react'
import { Form } from 'react-router'
import { Button, type ButtonKind } from '../../ui/button.tsx'
import type { Attempted } from '../attempted.ts'
import { ProblemBox } from '../problem-box.tsx'
import { useReader } from '../use-reader.ts'

/** One thing of one's account that is changed by itself: its title, what was refused, its fields and the button. */
export function AccountForm({
  form,
  title,
  button,
  kind = 'plain',
  note,
  attempted,
  children,
}: {
  /** The name of the form, sent along. */
  readonly form: string
  /** Nothing where the one question of the form says it. */
  readonly title?: string
  readonly button: string
  readonly kind?: ButtonKind
  readonly note?: string
  readonly attempted: Attempted | undefined
  readonly children: ReactNode
}) {
  const reader = useReader()
  return (
    <section className="desk-section" {...(title !== undefined && { 'aria-labelledby': `${form}-title` })}>
      {title !== undefined && <h2 id={`${form}-title`}>{title}</h2>}
      <ProblemBox attempted={attempted} form={form} reader={reader} />
      <Form method="post" className="form">
        <input type="hidden" name="form" value={form} />
        {children}
        <div className="buttons">
          <Button kind={kind}>{button}</Button>
        </div>
        {note !== undefined && <p className="desk-note">{note}</p>}
      </Form>
    </section>
  )
}
