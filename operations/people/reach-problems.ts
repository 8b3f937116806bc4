import {
  judgingRoles,
  type Language,
  type Problem,
  problem,
  type Role,
  roles,
  unitRoles,
  viewRoles,
  type Words,
} from '@thuocdo/engine'
import { isUuid } from '../is-uuid.ts'
import type { GrantPlaces } from './grant-places.ts'
import type { GrantScope, ScopeBlock, ScopeCriterion } from './grant-scope.ts'
import type { NewGrant } from './new-grant.ts'

/** What is wrong with where and for what a role is to count: what it does not take, and what does not exist. */
export function reachProblems(grant: NewGrant, role: Role, places: GrantPlaces): readonly Problem[] {
  return [...unitProblems(grant, role, places), ...viewProblems(grant, role, places.scope)]
}

function unitProblems(
  { unit, division }: NewGrant,
  role: Role,
  { isUnitThere, divisions }: GrantPlaces,
): readonly Problem[] {
  if (unit === '') return [ownUnitMissing]
  const isOfUnit = unitRoles.includes(role)
  const isNoDivision = division !== undefined && !divisions.some(({ id }) => id === division)
  return [
    ...(isOfUnit && unit === undefined ? [unitMissing(role)] : []),
    ...(!isOfUnit && !judgingRoles.includes(role) && unit !== undefined ? [unitNotWanted(role)] : []),
    ...(unit !== undefined && !isUnitThere ? [unitNotThere(unit)] : []),
    ...(division !== undefined && role !== 'unit-officer' ? [divisionNotWanted(role)] : []),
    ...(isNoDivision ? [divisionNotThere(division, divisions)] : []),
  ]
}

function viewProblems({ blocks = [], criteria = [] }: NewGrant, role: Role, scope: GrantScope) {
  if (blocks.length + criteria.length === 0) return []
  const field = blocks.length > 0 ? 'blocks' : 'criteria'
  if (!viewRoles.includes(role)) return [viewNotWanted(role, field)]
  if (scope.editions.length === 0) return [noEdition(field)]
  const known = new Set(scope.blocks.map(({ code }) => code))
  return [
    ...[...new Set(blocks)].filter(code => !known.has(code)).map(code => noSuchBlock(code, scope.blocks)),
    ...[...new Set(criteria)]
      .filter(code => !scope.codes.has(code))
      .map(code => noSuchCriterion(code, siblings(scope.fields, code))),
  ]
}

/** What stands where a code would stand: below the deepest field or criterion that it names. */
function siblings(nodes: readonly ScopeCriterion[], code: string): readonly ScopeCriterion[] {
  const above = nodes.find(node => code.startsWith(`${node.code}.`) && node.parts.length > 0)
  return above ? siblings(above.parts, code) : nodes
}

const mostNamed = 12

/** A list as words, cut where it grows too long to be read. */
function listOf(items: readonly string[], language: Language): string {
  const more = items.length - mostNamed
  const rest = language === 'vi' ? `và ${more} mục khác` : `and ${more} more`
  return [...items.slice(0, mostNamed), ...(more > 0 ? [rest] : [])].join(', ')
}

const codeAndName = ({ code, names }: ScopeBlock, language: Language): string =>
  `${code} (${names.map(name => name[language]).join('; ')})`

const noSuchBlock = (code: string, blocks: readonly ScopeBlock[]): Problem => {
  const named = (language: Language) =>
    listOf(
      blocks.map(block => codeAndName(block, language)),
      language,
    )
  return problem(
    'unknown-block',
    ['blocks'],
    blocks.length === 0
      ? {
          vi: `Không có khối “${code}”: các bộ tiêu chí đang dùng không chia khối. Hãy để trống phần khối.`,
          en: `There is no block “${code}”: the editions in use have no blocks. Leave the blocks empty.`,
        }
      : {
          vi: `Không có khối “${code}”. Hãy chọn trong các khối: ${named('vi')}.`,
          en: `There is no block “${code}”. Choose among the blocks: ${named('en')}.`,
        },
  )
}

const noSuchCriterion = (code: string, near: readonly ScopeCriterion[]): Problem => {
  const named = (language: Language) =>
    listOf(
      near.map(one => one.code),
      language,
    )
  return problem('unknown-criterion', ['criteria'], {
    vi: `Không có lĩnh vực, tiêu chí mang mã “${code}” trong các bộ tiêu chí đang dùng. Các mã ở cấp ấy: ${named('vi')}.`,
    en: `No field or criterion of the editions in use has the code “${code}”. The codes of that level: ${named('en')}.`,
  })
}

const noEdition = (field: 'blocks' | 'criteria'): Problem =>
  problem('no-edition', [field], {
    vi: 'Chưa có bộ tiêu chí nào, nên chưa giới hạn được theo khối, lĩnh vực hay tiêu chí. Hãy để trống để giao xem tất cả, hoặc thêm bộ tiêu chí ở trang “Đợt đánh giá” rồi giao.',
    en: 'There is no edition yet, so a role cannot be limited by block, field or criterion. Leave them empty to grant all, or add an edition on the page “Rounds” first.',
  })

const unitMissing = (role: Role): Problem =>
  problem('unit-missing', ['unit'], {
    vi: `Vai trò ${roles[role].vi} cần một đơn vị. Hãy chọn đơn vị.`,
    en: `The role ${roles[role].en} needs a unit. Choose one.`,
  })

const ownUnitMissing = problem('own-unit-missing', ['unit'], {
  vi: 'Chưa ghi đơn vị công tác. Hãy chọn đơn vị mà người này đang công tác, để hệ thống không cho chấm chính đơn vị ấy; nếu không thuộc đơn vị nào được đánh giá thì chọn đúng như vậy.',
  en: 'The unit is missing that this person works in. Choose it, so that they are not let near their own unit; if they work in none that is assessed, choose just that.',
})

const unitNotWanted = (role: Role): Problem =>
  problem('unit-not-wanted', ['unit'], {
    vi: `Vai trò ${roles[role].vi} không gắn với một đơn vị. Hãy bỏ đơn vị.`,
    en: `The role ${roles[role].en} is not tied to a unit. Leave the unit out.`,
  })

const unitNotThere = (unit: string): Problem =>
  problem('unit-not-alive', ['unit'], {
    vi: `Không có đơn vị “${unit}” trong thời hạn ấy. Hãy chọn đơn vị kế thừa, hoặc thời hạn khác.`,
    en: `There is no unit “${unit}” in that period. Choose its heir, or another period.`,
  })

const divisionNotWanted = (role: Role): Problem =>
  problem('division-not-wanted', ['division'], {
    vi: `Vai trò ${roles[role].vi} không gắn với một phòng. Hãy bỏ phòng.`,
    en: `The role ${roles[role].en} is not tied to a division. Leave the division out.`,
  })

const divisionNotThere = (division: string, divisions: GrantPlaces['divisions']): Problem => {
  // What was chosen from a list is an id, which says nothing to anybody.
  const which: Words = isUuid(division)
    ? { vi: 'Phòng được chọn', en: 'The division that was chosen' }
    : { vi: `“${division}”`, en: `“${division}”` }
  const there = (language: Language) =>
    listOf(
      divisions.map(({ name }) => name),
      language,
    )
  const advice: Words =
    divisions.length === 0
      ? {
          vi: 'Đơn vị chưa có phòng nào: hãy giao cho cả đơn vị, hoặc thêm phòng ở trang của đơn vị.',
          en: 'The unit has no divisions: grant the role for the whole unit, or add divisions on its page.',
        }
      : {
          vi: `Các phòng của đơn vị: ${there('vi')}.`,
          en: `The divisions of the unit: ${there('en')}.`,
        }
  return problem('unknown-division', ['division'], {
    vi: `${which.vi} không phải là phòng của đơn vị này trong thời hạn ấy. ${advice.vi}`,
    en: `${which.en} is no division of this unit in that period. ${advice.en}`,
  })
}

const viewNotWanted = (role: Role, field: 'blocks' | 'criteria'): Problem =>
  problem('view-not-wanted', [field], {
    vi: `Vai trò ${roles[role].vi} không giới hạn theo khối hay tiêu chí. Hãy để trống.`,
    en: `The role ${roles[role].en} is not limited by block or criterion. Leave both empty.`,
  })
