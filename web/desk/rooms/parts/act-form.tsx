import type { Words } from '@thuocdo/engine'
import { type ReactNode, useId } from 'react'
import { Form } from 'react-router'
import { Button, type ButtonKind } from '../../../ui/button.tsx'
import { type Attempt, problemsOf } from './attempt.ts'
import { ProblemList } from './problem-list.tsx'
import type { RoomReader } from './room-reader.ts'
import { useFormKey } from './use-form-key.ts'
import { useSendTo } from './use-send-to.ts'

/** Why an act is not to be had now; nothing where it is. It comes from the same table that the server enforces. */
export type Refusal = Words | null

/** What every form of an act says. */
export type ActText = {
  /** The name of the act, sent along. */
  readonly act: string
  /** What the button says: a verb. */
  readonly label: string
  readonly kind?: ButtonKind
  /** Whether the form carries a file. */
  readonly upload?: boolean
  /** What is sent along unseen. */
  readonly hidden?: Readonly<Record<string, string>>
  /** Whether the person is asked to confirm, because it cannot be undone. */
  readonly confirm?: boolean
}

type Props = ActText & {
  readonly reader: RoomReader
  readonly attempt: Attempt | undefined
  readonly children?: ReactNode
  /** What stands beside the button, such as one that asks for more rows. */
  readonly beside?: ReactNode
}

/** The form of one act: problems above, fields, and the button. Works without script. */
export function ActForm({
  act,
  label,
  kind = 'main',
  upload,
  hidden,
  confirm,
  reader,
  attempt,
  children,
  beside,
}: Props) {
  const fresh = useFormKey()
  const action = useSendTo()
  return (
    <Form
      key={fresh}
      method="post"
      {...(action !== undefined && { action })}
      className="form act-form"
      {...(upload && { encType: 'multipart/form-data' })}
      preventScrollReset={attempt?.act === act}
    >
      <ProblemList problems={problemsOf(attempt, act)} reader={reader} />
      <input type="hidden" name="act" value={act} />
      {Object.entries(hidden ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      {confirm && <Confirm reader={reader} />}
      <div className="buttons">
        <Button kind={confirm ? 'grave' : kind}>{label}</Button>
        {beside}
      </div>
    </Form>
  )
}

/** What stands before an act that cannot be undone. */
function Confirm({ reader }: { readonly reader: RoomReader }) {
  const { rooms } = reader.words
  const id = useId()
  return (
    <div className="confirm field">
      <p>{rooms.cannotUndo}</p>
      <label className="option" htmlFor={id}>
        <input id={id} type="checkbox" name="confirmed" value="yes" required />
        <span>{rooms.iUnderstand}</span>
      </label>
    </div>
  )
}

/** An act behind one line: it opens where it may be done, and stands grey with its reason where it may not. */
export function ActPanel({
  refusal,
  title,
  open,
  ...form
}: Props & { readonly refusal: Refusal; readonly title?: string; readonly open?: boolean }) {
  const { act, label, reader, attempt } = form
  const fresh = useFormKey()
  if (refusal !== null) return <RefusedAct label={title ?? label} why={reader.say(refusal)} />
  return (
    <details key={fresh} className="act-panel" id={act} open={open || attempt?.act === act}>
      <summary>{title ?? label}</summary>
      <ActForm {...form} />
    </details>
  )
}

/** A button that cannot be pressed, and why. */
export function RefusedAct({ label, why }: { readonly label: string; readonly why: string }) {
  const id = useId()
  return (
    <div className="act-refused">
      <button type="button" className="button" disabled aria-describedby={id}>
        {label}
      </button>
      <p id={id}>{why}</p>
    </div>
  )
}
