import { accept, type Language, problem, roles } from '@thuocdo/engine'
import { timeInVietNam } from '@thuocdo/operations'
import type { TrailLine } from '@thuocdo/operations/acts'
import { answer, misuse, sayJson } from '../answer.ts'
import { type Exit, exits, type Input, type Session, textOf } from '../command.ts'
import { tenantOf, withStore } from '../open-installation.ts'
import { entryText, fieldName } from './entry-text.ts'

/** `thuocdo store history`: everything that was done on a chain, or to one criterion. */
export async function storeHistory(input: Input, session: Session): Promise<Exit> {
  const [, named, cell, ...others] = input.operands
  if (named === undefined || others.length > 0) return misuse(session, [noChain], 'store')
  const round = textOf(input, 'round')
  const { findHistory, historyOf } = await import('@thuocdo/operations/acts')
  const lines = await withStore(input, session, async store => {
    const tenant = await tenantOf(input, store)
    if (!tenant.ok) return tenant
    const of = cell === undefined ? {} : { cell }
    const wanted = { named, ...of, ...(round !== undefined && { round }) }
    const chain = await findHistory(tenant.value.db, wanted)
    if (!chain.ok) return chain
    const choice = { chain: chain.value.id, ...of }
    return accept(await historyOf(tenant.value.db, choice))
  })
  return answer(session, lines, value => show(value, session))
}

function show(lines: readonly TrailLine[], session: Session): Exit {
  if (session.json) return sayJson(session, { entries: lines })
  session.terminal.out(lines.map(line => `${textOfLine(line, session.language)}\n`).join(''))
  return exits.fine
}

function textOfLine(line: TrailLine, language: Language): string {
  const { position, at, actor, role, actWords, cell, body, words } = line
  const erased = language === 'vi' ? '(đã xóa)' : '(erased)'
  const system = language === 'vi' ? 'hệ thống' : 'the system'
  const who = actor === undefined ? system : actor.isErased ? erased : actor.name
  const as = role === undefined ? '' : ` (${roles[role][language]})`
  const said = words.map(({ field, words }) => `${wordsField(field, language)}: ${words ?? erased}`)
  const parts = [actWords[language], cell ?? '', entryText(body, language), ...said].filter(
    part => part !== '',
  )
  return `${position}  ${timeInVietNam(at)}  ${who}${as}  ${parts.join('  ')}`
}

/** What was written beside it; a field that an entry also has as a code is told apart. */
function wordsField(field: string, language: Language): string {
  const own = fieldName(`words:${field}`, language)
  return own === `words:${field}` ? fieldName(field, language) : own
}

const noChain = problem('operand-missing', [], {
  vi: 'Hãy ghi cần xem gì: tên đơn vị (thêm --round khi có nhiều đợt), hoặc loại/đối tượng như unit/bac-ninh-2025; sau đó là mã tiêu chí nếu cần.',
  en: 'Name what to see: a unit (with --round among several rounds), or kind/subject such as unit/bac-ninh-2025; then a criterion if wanted.',
})
