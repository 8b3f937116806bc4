import type { Words } from '@thuocdo/engine'
import { entryNames, listAssessments, type TrailLine } from '@thuocdo/operations/acts'
import type { SignedIn } from '../../signed-in.ts'
import { daysWords, named, same } from '../parts/entry-parts.ts'
import type { HistoryEntry } from '../parts/history-entry.ts'

type About = NonNullable<HistoryEntry['about']>

/** What entries are about, by name in both languages and with the way to it. */
export async function subjectNames(
  who: SignedIn,
  lines: readonly TrailLine[],
): Promise<(line: TrailLine) => About> {
  const { fx, actor, on } = who
  const names = new Map(await entryNames(fx.db, lines))
  if (lines.some(({ kind }) => kind === 'assessment'))
    for (const { id, unitName } of await listAssessments(fx.db, actor, on)) names.set(id, unitName)
  return line => {
    const name = nameOf(line, names)
    return {
      text:
        line.cell === undefined ? name : { vi: `${name.vi} · ${line.cell}`, en: `${name.en} · ${line.cell}` },
      to: addressOf(line),
    }
  }
}

/** Chains that are about one thing alone are called after it; all others by the name of their subject. */
function nameOf({ kind, subject }: TrailLine, names: ReadonlyMap<string, Words>): Words {
  if (kind === 'settings') return { vi: 'Thiết lập', en: 'Settings' }
  // Sign-ins stand on one chain a day.
  if (kind === 'sign-in') return daysWords({ vi: 'trong ngày', en: 'on' }, subject) ?? same(subject)
  if (kind === 'trail') return { vi: 'Nhật ký', en: 'The trail' }
  if (kind === 'unit' && subject === 'imports') return { vi: 'Danh mục đơn vị', en: 'The register of units' }
  return named(names, subject, kind === 'edition' ? 'edition:' : '') ?? same(subject)
}

function addressOf({ kind, subject, cell }: TrailLine): string | null {
  switch (kind) {
    case 'assessment':
      return `/assessments/${subject}${cell === undefined ? '' : `?cell=${encodeURIComponent(cell)}#cell`}`
    case 'unit':
      return subject === 'imports' ? '/units' : `/units/${subject}`
    case 'person':
      return `/people/${subject}`
    case 'round':
      return `/rounds/${subject}`
    case 'settings':
      return '/settings'
    default:
      return null
  }
}
