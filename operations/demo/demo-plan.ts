import { join } from 'node:path'
import { accept, assessmentStateNames, type Outcome, problem, refuse, roleNames } from '@thuocdo/engine'
import * as z from 'zod/mini'
import { readYaml } from '../read-yaml.ts'

const words = z.strictObject({ vi: z.string(), en: z.string() })
const account = { login: z.string(), name: z.string(), title: z._default(z.string(), '') }

const role = z.strictObject({
  role: z.enum(roleNames),
  unit: z.optional(z.string()),
  division: z.optional(z.string()),
  criteria: z.optional(z.array(z.string())),
})

const work = z.strictObject({
  edition: z.string(),
  unit: z.string(),
  until: z.enum(assessmentStateNames),
  fields: z.optional(z.array(z.string())),
  document: z.optional(
    z.strictObject({
      title: z.string(),
      number: z.string(),
      issued: z.string(),
      criterion: z.string(),
      pages: z.string(),
    }),
  ),
  cut: z.optional(
    z.strictObject({
      criterion: z.string(),
      points: z.number(),
      reason: z.string(),
      cause: z.string(),
      words: z.string(),
    }),
  ),
  explanation: z.optional(z.string()),
})

const planSchema = z.strictObject({
  register: z.string(),
  leftOut: z.array(z.string()),
  rolesSince: z.string(),
  rolesBasis: z.string(),
  administrator: z.strictObject(account),
  roundOwner: z.string(),
  divisions: z.array(z.strictObject({ unit: z.string(), names: z.array(z.string()) })),
  people: z.array(z.strictObject({ ...account, roles: z._default(z.array(role), []) })),
  acting: z.array(
    z.strictObject({
      person: z.string(),
      actingFor: z.string(),
      unit: z.string(),
      form: z.enum(['kt', 'tl', 'tuq', 'q']),
      days: z.number(),
      basis: z.string(),
    }),
  ),
  rounds: z.array(
    z.strictObject({
      edition: z.string(),
      name: words,
      from: z.string(),
      to: z.string(),
      openedDaysAgo: z.number(),
      dueInDays: z.number(),
    }),
  ),
  work: z.array(work),
})

/** A province to play in: who takes part, which accounts there are, which rounds are open and how far the work has come. */
export type DemoPlan = z.output<typeof planSchema>

/** How far the assessment of one unit has come. */
export type DemoWork = DemoPlan['work'][number]

/** The plan of the province of Minh Họa. */
export const demoPlanFile = join(import.meta.dirname, '../../examples/minh-hoa/desk.yaml')

/** Reads a plan; one that is not of its form is refused with the place of each fault. */
export async function readDemoPlan(file = demoPlanFile): Promise<Outcome<DemoPlan>> {
  const parsed = await readYaml(file, 'desk.yaml')
  if (!parsed.ok) return parsed
  const plan = z.safeParse(planSchema, parsed.value.value)
  if (plan.success) return accept(plan.data)
  const problems = plan.error.issues.map(({ path, message }) => {
    const at = path.map(part => (typeof part === 'number' ? part : String(part)))
    const said = {
      vi: `Mục “${at.join('.')}” không hợp lệ: ${message}.`,
      en: `“${at.join('.')}” is not valid: ${message}.`,
    }
    return { ...problem('bad-demo-plan', at, said), place: parsed.value.placeOf(at) }
  })
  return refuse(...problems)
}
