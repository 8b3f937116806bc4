import { Form } from 'react-router'
import { Button } from '../../../ui/button.tsx'
import { hiddenValues } from './fields-of.ts'

/** Leads from a preview back to its form with everything that stood in it, without script too. */
export function BackToForm({
  act,
  values,
  label,
}: {
  /** What the form asks its page for; the page answers with the form. */
  readonly act: string
  readonly values: Readonly<Record<string, string>>
  readonly label: string
}) {
  return (
    <Form method="post">
      <input type="hidden" name="act" value={act} />
      {Object.entries(hiddenValues(act, values)).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button>{label}</Button>
    </Form>
  )
}
