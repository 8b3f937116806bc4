import type { Catalog } from './vi.ts'

/** The words of maps, in English. */
export const map: Catalog['map'] = {
  most: (count, units, highest, region) => `${count} of the ${units} ${highest} lie in the ${region}`,
  both: (count, units, highest, region, other) =>
    `Of the ${units} ${highest}, ${count} lie in the ${region} and as many in the ${other}`,
  spread: (units, highest, regions) => `The ${units} ${highest} are spread over ${regions} regions`,
  highest: 'with the highest scores',
  inGroup: group => `of the group “${group}”`,
  known: units => `Results are known of ${units}`,
  groups: 'Groups, and how many stand in each',
  fifths: total => `${total}, in fifths of about equal size`,
  between: (low, high) => (low === high ? low : `${low}–${high}`),
  entry: (text, count) => `${text} (${count})`,
  missing: 'no figure yet',
  squares:
    'Each square is a province; places are approximate and areas are not to scale. Hoang Sa belongs to Da Nang and Truong Sa to Khanh Hoa, and they are shaded as these.',
  outlines: 'Borders as in the map file that this installation loaded.',
  shorts:
    'Three letters stand for the name of a province; open its square for the full name and its results.',
  region: 'Region',
  regions: 'How many provinces of each shade lie in each region',
  picker: 'Choose a province on the map',
}
