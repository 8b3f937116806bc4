import type { Problem } from '@thuocdo/engine'
import { type LoadedEdition, listEditions, readEdition } from '@thuocdo/operations'
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
    const read = await Promise.all(ids.map(id => readEdition(session.frameworks, id)))
    const problems = read.flatMap(one => (one.ok ? [] : one.problems))
    const loaded = read.flatMap(one => (one.ok ? one.value : []))
    if (problems.length > 0 && session.json) return refuseAll(session, problems)
    show(loaded, session)
    return problems.length > 0 ? refuseAll(session, problems) : exits.fine
  },
}

function refuseAll(session: Session, problems: readonly Problem[]) {
  sayProblems(session, problems)
  return exits.problems
}

function show(loaded: readonly LoadedEdition[], session: Session): void {
  const { language, dataLanguage, terminal, json } = session
  if (json) {
    const all = loaded.map(({ id, edition }) => ({
      id,
      title: edition.title[dataLanguage],
      kind: edition.kind,
      status: edition.status,
      period: edition.period,
      ranked: !('none' in edition.rank),
    }))
    sayJson(session, { editions: all })
    return
  }
  const rows = loaded.map(({ id, edition }) => [
    id,
    kindWords[language][edition.kind],
    statusWords[language][edition.status],
    edition.title[language],
  ])
  terminal.out(tableText(headings[language], rows, terminal))
}

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
