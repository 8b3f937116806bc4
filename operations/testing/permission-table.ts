import { type ActName, actNames, actWords, mayDo } from '@thuocdo/engine'
import { casesOf, objectsOf, type PermissionCase } from './permission-cases.ts'

const today = '2026-01-05'

const head = `# Who may do what

Every role and every pairing of roles that separation of duties is about, tried on everything, in every step. What is not named is
refused. A line reads: who | on what | in which steps. Written by \`node scripts/write-permissions.ts\`; the tests hold the table of
the engine and the operations on the database to it, and a change of it is reviewed as a change of the rules.

The holders belong to the own unit; it and the “other unit, same block” are in the block that appraisers of a block, the council and
the inspector look at. The appraiser of a criterion looks at that of the own division alone, in all units. It is 5 January 2026.
`

/** The golden table of permissions: what the engine allows, line by line. */
export const permissionTable = (): string => `${[head, ...actNames.map(sectionOf)].join('\n')}`

function sectionOf(act: ActName): string {
  const allowed = casesOf(act).filter(({ actor, facts }) => mayDo(actor, act, facts, today))
  const lines = [...Map.groupBy(allowed, ({ holder }) => holder)].flatMap(([holder, cases]) =>
    linesOf(act, holder, cases),
  )
  return [`## ${act}`, '', actWords(act).vi, '', ...(lines.length > 0 ? lines : ['- nobody']), ''].join('\n')
}

/** Objects with the same steps share a line. */
function linesOf(act: ActName, holder: string, cases: readonly PermissionCase[]): readonly string[] {
  const { states } = objectsOf(act)
  const byObject = Map.groupBy(cases, ({ object }) => object.name)
  const bySteps = Map.groupBy([...byObject], ([, of]) => stepsOf(of, states))
  return [...bySteps].map(([steps, objects]) => {
    const names = objects.map(([name]) => name).join('; ')
    return `- ${[holder, names, ...(steps === '' ? [] : [steps])].join(' | ')}`
  })
}

const stepsOf = (cases: readonly PermissionCase[], all: readonly string[]): string => {
  const steps = cases.flatMap(({ state }) => state ?? [])
  return steps.length > 0 && steps.length === all.length ? 'any step' : steps.join(', ')
}

/** One allowed try as a key: act, holder, object, step. */
export const keyOf = (act: string, holder: string, object: string, state = ''): string =>
  [act, holder, object, state].join(' | ')

/** Everything that a golden table allows, read from its text alone. */
export function allowedIn(table: string): ReadonlySet<string> {
  const keys = new Set<string>()
  let act = ''
  for (const line of table.split('\n')) {
    if (line.startsWith('## ')) act = line.slice(3)
    if (!line.startsWith('- ') || line === '- nobody') continue
    const [holder, objects, steps = ''] = line.slice(2).split(' | ')
    for (const object of objects.split('; '))
      for (const state of statesIn(act, steps)) keys.add(keyOf(act, holder, object, state))
  }
  return keys
}

const statesIn = (act: string, steps: string): readonly string[] =>
  steps === 'any step' ? objectsOf(actNames.filter(name => name === act)[0]).states : steps.split(', ')
