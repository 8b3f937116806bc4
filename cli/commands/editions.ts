import { join } from 'node:path'
import type { Problem } from '@thuocdo/engine'
import {
  type Coverage,
  type LoadedEdition,
  listEditions,
  readEdition,
  readPublished,
} from '@thuocdo/operations'
import { sayJson } from '../answer.ts'
import { type Command, exits, type Session } from '../command.ts'
import { sayProblems } from '../say-problems.ts'
import { tableText } from '../table.ts'

/** `thuocdo editions`: what can be scored and compared. */
export const editions: Command = {
  name: 'editions',
  about: { vi: 'Liệt kê các ấn bản hiện có.', en: 'List the editions there are.' },
  operands: [],
  options: {},
  examples: [{ line: 'thuocdo editions', about: { vi: 'Mã và tên các ấn bản.', en: 'Ids and titles.' } }],
  run: async (_, session) => {
    const ids = await listEditions(session.frameworks).catch((): readonly string[] => [])
    const world = await session.openWorld()
    const read = world.ok ? await Promise.all(ids.map(id => readEdition(world.value, id))) : [world]
    const problems = read.flatMap(one => (one.ok ? [] : one.problems))
    const loaded = read.flatMap(one => (one.ok ? one.value : []))
    if (problems.length > 0 && session.json) return refuseAll(session, problems)
    show(await Promise.all(loaded.map(withCoverage)), session)
    return problems.length > 0 ? refuseAll(session, problems) : exits.fine
  },
}

function refuseAll(session: Session, problems: readonly Problem[]) {
  sayProblems(session, problems)
  return exits.problems
}

/** An edition, and of a printed one how many units are known and how many its publisher ranked. */
type Listed = Pick<LoadedEdition, 'id' | 'edition'> & { readonly coverage: Coverage | null }

async function withCoverage(loaded: LoadedEdition): Promise<Listed> {
  const { id, edition, folder } = loaded
  if (edition.kind !== 'published') return { id, edition, coverage: null }
  const published = await readPublished(join(folder, 'published.csv'), loaded)
  return {
    id,
    edition,
    coverage: { known: published.ok ? published.value.size : 0, of: edition.coverage?.of ?? null },
  }
}

function show(listed: readonly Listed[], session: Session): void {
  const { language, dataLanguage, terminal, json } = session
  if (json) {
    const all = listed.map(({ id, edition, coverage }) => ({
      id,
      title: edition.title[dataLanguage],
      kind: edition.kind,
      status: edition.status,
      period: edition.period,
      ranked: !('none' in edition.rank),
      ...(coverage && { coverage }),
    }))
    sayJson(session, { editions: all })
    return
  }
  const isPartial = listed.some(({ coverage }) => coverage)
  const rows = listed.map(({ id, edition, coverage }) => [
    id,
    kindWords[language][edition.kind],
    ...(isPartial ? [coverageCell(coverage)] : []),
    statusWords[language][edition.status],
    edition.title[language],
  ])
  const [first, kind, ...others] = headings[language]
  const known = isPartial ? [{ heading: knownHeading[language], align: 'right' as const }] : []
  terminal.out(tableText([first, kind, ...known, ...others], rows, terminal))
}

/** How many of how many units are known; the publisher need not say of how many. */
const coverageCell = (coverage: Coverage | null): string =>
  coverage === null ? '' : coverage.of === null ? `${coverage.known}` : `${coverage.known}/${coverage.of}`

const knownHeading = { vi: 'Biết', en: 'Known' } as const

const headings = {
  vi: [{ heading: 'Mã' }, { heading: 'Loại' }, { heading: 'Tình trạng' }, { heading: 'Tên' }],
  en: [{ heading: 'Id' }, { heading: 'Kind' }, { heading: 'Status' }, { heading: 'Title' }],
} as const

const kindWords = {
  vi: { computed: 'tính lại', published: 'chỉ công bố', model: 'khung mẫu' },
  en: { computed: 'computed', published: 'published only', model: 'model' },
} as const

const statusWords = {
  vi: { official: 'chính thức', recovered: 'khôi phục', derived: 'suy ra', model: 'mẫu' },
  en: { official: 'official', recovered: 'recovered', derived: 'derived', model: 'model' },
} as const
