import type { Words } from '../basics/problem.ts'

/** The roles that a person may hold, with the words they go by. */
export const roles = {
  administrator: { vi: 'Quản trị hệ thống', en: 'System administrator' },
  'round-owner': { vi: 'Chủ trì đợt đánh giá (Sở Nội vụ)', en: 'Round owner (Home Affairs)' },
  'unit-officer': { vi: 'Cán bộ đầu mối của đơn vị', en: 'Unit officer' },
  'unit-head': { vi: 'Thủ trưởng đơn vị', en: 'Unit head' },
  appraiser: { vi: 'Thành viên tổ thẩm định', en: 'Appraiser' },
  'council-member': { vi: 'Ủy viên hội đồng', en: 'Council member' },
  'council-chair': { vi: 'Chủ tịch hội đồng', en: 'Council chair' },
  leader: { vi: 'Lãnh đạo tỉnh', en: 'Provincial leader' },
  inspector: { vi: 'Cán bộ kiểm tra', en: 'Inspector' },
  surveyor: { vi: 'Cán bộ khảo sát', en: 'Surveyor' },
  auditor: { vi: 'Kiểm toán viên', en: 'Auditor' },
} as const satisfies Readonly<Record<string, Words>>

/** One of the roles. */
export type Role = keyof typeof roles

/** The names of the roles, in the order in which they are shown. */
export const roleNames = Object.keys(roles).filter((name): name is Role => name in roles)

/** The roles that answer for a unit. */
export const unitRoles: readonly Role[] = ['unit-officer', 'unit-head']

/** The roles that judge units. Whoever holds one may name the unit that they work in, and then judges nothing of it. */
export const judgingRoles: readonly Role[] = ['appraiser', 'council-member', 'council-chair', 'inspector']

/** The roles that may be held for some blocks and criteria alone. */
export const viewRoles: readonly Role[] = [...judgingRoles, 'leader', 'surveyor']

/** Whether a text names a role. */
export const isRole = (text: string): text is Role => Object.hasOwn(roles, text)
