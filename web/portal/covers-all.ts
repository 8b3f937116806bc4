import type { Results } from '@thuocdo/operations'

/** Whether everything that the publisher ranked is known here, as far as anybody says how much that is. */
export const coversAll = ({ known, of, isPartial }: Results['coverage']): boolean =>
  isPartial !== true && (of === null || known >= of)
