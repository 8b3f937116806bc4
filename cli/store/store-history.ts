import { accept, type Language, problem, roles } from '@thuocdo/engine'
import type { TrailLine } from '@thuocdo/operations/acts'
import { answer, misuse, sayJson } from '../answer.ts'
import { type Exit, exits, type Input, type Session } from '../command.ts'
import { tenantOf, withStore } from '../open-installation.ts'

/** `thuocdo store history`: everything that was done on a chain, or to one criterion. */
export async function storeHistory(input: Input, session: Session): Promise<Exit> {
  const [, named, cell, ...others] = input.operands
  if (named === undefined || others.length > 0) return misuse(session, [noChain], 'store')
  const { findChain, historyOf } = await import('@thuocdo/operations/acts')
  const lines = await withStore(input, session, async store => {
    const tenant = await tenantOf(input, store)
    if (!tenant.ok) return tenant
    const chain = await findChain(tenant.value.db, named)
    if (!chain.ok) return chain
    const choice = { chain: chain.value.id, ...(cell !== undefined && { cell }) }
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
  const said = words.map(({ field, words }) => `${field}: ${words ?? erased}`)
  const parts = [actWords[language], cell ?? '', JSON.stringify(body), ...said].filter(part => part !== '')
  return `${position}  ${at}  ${who}${as}  ${parts.join('  ')}`
}

const noChain = problem('operand-missing', [], {
  vi: 'Hãy ghi chuỗi cần xem: mã hồ sơ, hoặc loại/đối tượng như unit/bac-ninh-2025; sau đó là mã tiêu chí nếu cần.',
  en: 'Name the chain: the id of an assessment, or kind/subject such as unit/bac-ninh-2025; then a criterion if wanted.',
})
