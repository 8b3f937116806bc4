import type { Catalog } from './vi.ts'

/** The words of the method pages, in English. */
export const method: Catalog['method'] = {
  title: edition => `How ${edition} is computed`,
  short: 'Method',
  lead: edition =>
    `This page is made from the very framework that computes ${edition}: what the index holds, how points are given, how they are combined and ranked.`,
  groupedLead: edition =>
    `This page is made from the very framework that computes ${edition}: what the index holds, how points are given, how they are combined and the units grouped.`,
  scoredLead: edition =>
    `This page is made from the very framework that computes ${edition}: what the index holds, how points are given, how they are combined.`,
  printedLead: edition =>
    `${edition} stands here as its source printed it, and is not computed again. Below is what was found of the source’s framework.`,
  stepsTitle: 'From figures to ranks',
  groupedSteps: 'From figures to groups',
  scoredSteps: 'From figures to totals',
  treeTitle: 'What is scored',
  part: 'Part',
  max: 'At most',
  weight: 'Weight',
  leaves: 'Scored items',
  open: 'See every unit on this item',
  steps: {
    leaves: 'Points for each item',
    impute: 'Where a figure is missing',
    treat: 'Values far from all others',
    combine: 'Combination',
    base: 'What does not apply',
    missing: 'Missing figures',
    rounding: 'Rounding',
    rank: 'Ranks',
    classes: 'Classes',
    check: 'Check',
  },
  relative: count => `${count} items are scored by comparing the units:`,
  absolute: count => `${count} items are scored by rule:`,
  times: (text, count) => `${text} (${count} items)`,
  from: {
    unit: count => `${count} items assessed by the unit itself and then appraised`,
    survey: count => `${count} items from surveys of citizens, organisations and firms`,
    'leader-survey': count => `${count} items from surveys of leaders and managers`,
    operational: count => `${count} items from operational records`,
    outcome: count => `${count} items that are outcomes`,
    published: count => `${count} items taken as published`,
  },
  fromAll: list => `Where the points come from: ${list}.`,
  whole: 'Total',
  group: (name, how) => `${name}: ${how}`,
  scale: factor => `Then times ${factor}.`,
  rebase: {
    total: 'What does not apply is taken off the unit’s own base; the result is out of what remains.',
    part: 'What does not apply is taken off the base of its group, whose score is stretched back to its scale.',
    group: 'Items that do not apply are left out and the group is stretched back to its full scale.',
    'drop-part':
      'Where the whole part does not apply it is left out and the rest stretched back to the full scale.',
  },
  consequences: {
    hold: 'no points, and the unit has no total',
    'leave-out': 'left out, and the rest counts',
    zero: 'counts as no points',
  },
  missing: (reason, consequence) => `${reason}: ${consequence}`,
  rounded: {
    'half-up': decimals => `Rounded once, at publication, to ${decimals} decimals, halves up.`,
    'half-even': decimals => `Rounded once, at publication, to ${decimals} decimals, halves to even.`,
    truncate: decimals => `Cut at publication after ${decimals} decimals.`,
  },
  percent: 'Units are ranked by percentage: their points out of the maximum that applies to them.',
  rankBasis: {
    unrounded: 'Ranked on unrounded scores.',
    printed: 'Ranked on the scores as printed.',
  },
  blocks: names => `Ranked apart in each block: ${names}.`,
  band: (label, limits) => `${label}: ${limits}`,
  bandFrom: x => `from ${x}`,
  bandOver: x => `above ${x}`,
  bandTo: x => `to ${x}`,
  bandBelow: x => `below ${x}`,
  limit: (highest, reason) => `${highest} at best if ${reason}.`,
  openSource: 'The framework, for machines',
}
