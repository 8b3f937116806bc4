import type { Catalog } from './vi.ts'

/** What only the page of a unit, and the page of a unit that is not there, say; in English. */
export const unitPage: Catalog['unitPage'] = {
  exceeds: (name, printed, max) =>
    `“${name}”: the source prints ${printed}, above the maximum of ${max}. What was printed is kept.`,
  notApplicable: 'does not apply',
  adjustments: 'Bonus and penalty',
  silent: items =>
    `The unit did not assess itself: none of the ${items} items that it had to assess has a figure.`,
  silentLimit: highest =>
    `By the framework, a unit that did not assess itself is classed ${highest} at best.`,
  decided: names => `Level with ${names}: the competent authority decided the order.`,
  claimed: (by, period, places) => `According to ${by}, since ${period}: ${places}.`,
  before: 'the period before',
  remarked: (period, note) => `${period}: ${note}.`,
  cuts: periods =>
    `The line is cut at ${periods}: those years do not compare with the ones before; the reasons stand below the figures of all years.`,
  cut: (period, why) => `${period}: ${why}`,
  madeUp: 'a model, made up',
  total: 'total',
  range: (best, worst) =>
    `Those units ranked from ${best} to ${worst}; nobody published a rank for the new unit.`,
  members: 'The results of the units before it:',
  rank: rank => `rank ${rank}`,
  heirs: 'The results of the unit that it became part of:',
  since: (name, day) => `${name} (since ${day})`,
  elsewhere: name => `${name} is in these years:`,
}
