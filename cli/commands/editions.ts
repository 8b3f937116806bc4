import { join } from 'node:path'
import { fold, type Problem, problem } from '@thuocdo/engine'
import {
  type Coverage,
  type LoadedEdition,
  listEditions,
  readEdition,
  readPublished,
} from '@thuocdo/operations'
import { sayJson } from '../answer.ts'
import { type Command, exits, type Session } from '../command.ts'
import { hiddenColumns } from '../hidden-columns.ts'
import { sayProblems } from '../say-problems.ts'
import { type TableColumn, watchedTable } from '../table.ts'

/** `thuocdo editions`: what can be scored and compared. */
export const editions: Command = {
  name: 'editions',
  about: { vi: 'Liệt kê các ấn bản hiện có.', en: 'List the editions there are.' },
  operands: [
    {
      name: { vi: 'chỉ-số|chữ', en: 'index|text' },
      takes: 'words',
      about: {
        vi: 'Chỉ những ấn bản có mã bắt đầu như vậy; nếu không có mã nào, những ấn bản có chữ đó trong tên.',
        en: 'Only editions whose ids begin so; where none does, those with the text in their titles.',
      },
    },
  ],
  options: {},
  examples: [
    { line: 'thuocdo editions', about: { vi: 'Mã và tên các ấn bản.', en: 'Ids and titles.' } },
    {
      line: 'thuocdo editions par-province',
      about: { vi: 'Các năm của PAR INDEX cấp tỉnh.', en: 'The years of PAR INDEX for provinces.' },
    },
  ],
  run: async (input, session) => {
    const text = input.operands.join(' ')
    const all = await listEditions(session.frameworks).catch((): readonly string[] => [])
    const byId = all.filter(id => id.startsWith(text.toLowerCase()))
    const world = await session.openWorld()
    const ids = byId.length > 0 ? byId : all
    const read = world.ok ? await Promise.all(ids.map(id => readEdition(world.value, id))) : [world]
    const problems = read.flatMap(one => (one.ok ? [] : one.problems))
    const loaded = read.flatMap(one => (one.ok ? one.value : []))
    const found = byId.length > 0 ? loaded : loaded.filter(one => says(one, text))
    if (problems.length > 0 && session.json) return refuseAll(session, problems)
    if (all.length > 0 && found.length === 0 && problems.length === 0)
      return refuseAll(session, [noneFound(text)])
    show(await Promise.all(found.map(withCoverage)), session)
    return problems.length > 0 ? refuseAll(session, problems) : exits.fine
  },
}

/** Whether a text stands in the id or the title of an edition, with or without marks. */
const says = ({ id, edition: { title } }: LoadedEdition, text: string): boolean =>
  [id, title.vi, title.en].some(one => fold(one).includes(fold(text)))

const noneFound = (text: string): Problem =>
  problem('no-edition-found', [], {
    vi: `Không ấn bản nào có “${text}” trong mã hoặc tên. Xem tất cả: thuocdo editions.`,
    en: `No edition has “${text}” in its id or title. To see all: thuocdo editions.`,
  })

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
    coverage: {
      known: published.ok ? published.value.size : 0,
      of: edition.coverage?.of ?? null,
      ...(edition.coverage?.of === null && { isPartial: true as const }),
    },
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
  const { text, dropped } = watchedTable([first, kind, ...known, ...others], rows, terminal)
  terminal.out(text + hiddenColumns(dropped, '--json', language))
}

/** How many of how many units are known; the publisher need not say of how many. */
const coverageCell = (coverage: Coverage | null): string =>
  coverage === null
    ? ''
    : coverage.of === null
      ? `${coverage.known}${coverage.isPartial ? '/?' : ''}`
      : `${coverage.known}/${coverage.of}`

const knownHeading = { vi: 'Biết', en: 'Known' } as const

const headings = {
  vi: columnsNamed('Mã', 'Loại', 'Tình trạng', 'Tên'),
  en: columnsNamed('Id', 'Kind', 'Status', 'Title'),
} as const

/** Ids and titles stay where a terminal is narrow; titles are cut. */
function columnsNamed(
  id: string,
  kind: string,
  status: string,
  title: string,
): readonly [TableColumn, TableColumn, TableColumn, TableColumn] {
  return [
    { heading: id, stays: true },
    { heading: kind },
    { heading: status },
    { heading: title, stays: true, shortens: true },
  ]
}

const kindWords = {
  vi: { computed: 'tính lại', published: 'chỉ công bố', model: 'khung mẫu' },
  en: { computed: 'computed', published: 'published only', model: 'model' },
} as const

const statusWords = {
  vi: { official: 'chính thức', recovered: 'khôi phục', derived: 'suy ra', model: 'mẫu' },
  en: { official: 'official', recovered: 'recovered', derived: 'derived', model: 'model' },
} as const
