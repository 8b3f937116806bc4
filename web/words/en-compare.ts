import type { Catalog } from './vi.ts'

/** The words of the pages that compare units, in English. */
export const compare: Catalog['compare'] = {
  title: edition => `Comparing units in ${edition}`,
  short: 'Compare',
  description: edition => `Two to five units side by side in ${edition}, part by part.`,
  titleOf: names => `${names} compared`,
  lead: 'Choose two to five units. Each faint tick is another unit; a line runs from the lowest result to the highest.',
  choose: 'Choose units',
  unit: n => `Unit ${n}`,
  nobody: '– nobody –',
  submit: 'Compare',
  unknown: names => `Not in this result: ${names}.`,
  tooMany: 'Five units can be compared at once; the first five were kept.',
  strips: 'Part by part',
  needsScript: 'This copy is a folder of files without a server: choosing other units needs JavaScript.',
  table: 'Comparison as a table',
  open: name => `Open the page of ${name}`,
  and: ' and ',
  strip: (part, low, high) => `${part}: the units from ${low} to ${high}`,
  nothing: 'This result holds no scores of units to compare.',
}
