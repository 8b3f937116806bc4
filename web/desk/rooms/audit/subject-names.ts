import type { Words } from '@thuocdo/engine'
import {
  listAssessments,
  listRounds,
  namesInTrail,
  registerOfStore,
  type TrailLine,
} from '@thuocdo/operations/acts'
import type { SignedIn } from '../../signed-in.ts'
import type { HistoryEntry } from '../parts/history-entry.ts'
import { languageOfPath } from '../parts/room-reader.ts'
import { unitName } from '../units/units-view.ts'

type About = NonNullable<HistoryEntry['about']>

/** What entries are about, by name and with the way to it, in the language that the desk is read in. */
export async function subjectNames(
  who: SignedIn,
  lines: readonly TrailLine[],
): Promise<(line: TrailLine) => About> {
  const { fx, actor, on, desk } = who
  const language = languageOfPath(new URL(desk.destination, 'http://desk').pathname)
  const of = (kind: string) => [
    ...new Set(lines.filter(line => line.kind === kind).map(({ subject }) => subject)),
  ]
  const names = new Map<string, Words>()
  for (const unit of (await registerOfStore(fx.db, { ids: of('unit') })).units)
    names.set(unit.id, unitName(unit, on))
  for (const [id, name] of await namesInTrail(fx.db, of('person'))) names.set(id, { vi: name, en: name })
  if (of('round').length > 0) for (const { id, name } of await listRounds(fx.db)) names.set(id, name)
  if (of('assessment').length > 0)
    for (const { id, unitName } of await listAssessments(fx.db, actor, on)) names.set(id, unitName)
  return line => {
    const name = names.get(line.subject)?.[language] ?? line.subject
    return { text: line.cell === undefined ? name : `${name} · ${line.cell}`, to: addressOf(line) }
  }
}

function addressOf({ kind, subject, cell }: TrailLine): string | null {
  switch (kind) {
    case 'assessment':
      return `/assessments/${subject}${cell === undefined ? '' : `?cell=${encodeURIComponent(cell)}#cell`}`
    case 'unit':
      return `/units/${subject}`
    case 'person':
      return `/people/${subject}`
    case 'round':
      return `/rounds/${subject}`
    default:
      return null
  }
}
