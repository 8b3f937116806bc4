import { type Outcome, type Problem, refuses } from '@thuocdo/engine'
import { data, redirect } from 'react-router'
import type { Attempt } from './attempt.ts'
import { fieldName } from './fields-of.ts'

/** A form as it was sent: the act it asks for, its fields by their bare names, and a file where it carries one. */
export type SentAct = {
  readonly act: string
  readonly values: Readonly<Record<string, string>>
  readonly form: FormData
  readonly file: File | null
  /** Whether the box before an act that cannot be undone was ticked. */
  readonly isConfirmed: boolean
  /** What was ticked, of fields of which several may be: to be shown again where the act is refused. */
  readonly lists?: Readonly<Record<string, readonly string[]>>
  /** What is said to be done, where a refusal is told in another form than the one that was sent. */
  readonly done?: string
}

/** Reads the form of an act, all of it at once: with files it is held in memory, so take an upload turn first. Fields are sent as `act-field`, so that two forms of a page share no name. */
export async function readAct(request: Request): Promise<SentAct> {
  const form = await request.formData()
  const act = textOf(form.get('act'))
  const bare = (name: string): string => (name.startsWith(`${act}-`) ? name.slice(act.length + 1) : name)
  const texts = [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[bare(name), value]] : []))
  const files = [...form.values()].filter(value => value instanceof File && value.name !== '')
  const file = files[0]
  return {
    act,
    values: Object.fromEntries(texts),
    form,
    file: file instanceof File ? file : null,
    isConfirmed: form.get('confirmed') === 'yes',
  }
}

const textOf = (value: FormDataEntryValue | null): string => (typeof value === 'string' ? value : '')

/** A field, or nothing where it was left empty. */
export const filled = (values: SentAct['values'], field: string): string | undefined =>
  values[field]?.trim() || undefined

/** The values that were ticked of a field of which several may be, each once. */
export const ticked = ({ act, form }: Pick<SentAct, 'act' | 'form'>, field: string): readonly string[] => {
  const texts = form.getAll(fieldName(act, field)).map(textOf)
  return [...new Set(texts)].filter(text => text !== '')
}

/** The page again with what stood in the form and every problem, as an entry that cannot be taken. */
export const refusedAct = (
  { act, values, lists }: Pick<SentAct, 'act' | 'values' | 'lists'>,
  problems: readonly Problem[],
) => data({ act, values, ...(lists && { lists }), problems } satisfies Attempt, { status: 422 })

/** The page again with what stood in the form and nothing wrong: back from a preview, or with more lines to fill in. */
export const formAgain = ({ act, values }: Pick<SentAct, 'act' | 'values'>) =>
  data({ act, values, problems: [] } satisfies Attempt)

/**
 * Where an act leads that was done: the page, which says so. One that was done with a warning stays where it is, so that the warning
 * is read beside it. A refused one leads back to its form.
 */
export function answered(sent: SentAct, outcome: Outcome<unknown>, to: string) {
  if (!outcome.ok || refuses(outcome.problems)) return refusedAct(sent, outcome.problems)
  if (outcome.problems.length > 0)
    return data({ act: sent.act, values: {}, problems: outcome.problems } satisfies Attempt)
  const [path, hash = ''] = to.split('#')
  const mark = `${path.includes('?') ? '&' : '?'}done=${sent.done ?? sent.act}`
  throw redirect(`${path}${mark}${hash && `#${hash}`}`)
}
