import { capital } from './capital.ts'
import type { Catalog } from './vi.ts'

/** The words of the first page's scoreboard and the pages of units across indices, in English. */
export const scoreboard: Catalog['scoreboard'] = {
  units: 'Units',
  title: (name, year, count) => `${name} in ${year}${onOnePage(count)}`,
  ownTitle: (year, count) => `${year}${onOnePage(count)}`,
  newestTitle: (name, count) => `${name}: ${newestOf(count)}`,
  ownNewestTitle: count => capital(newestOf(count)),
  description: name =>
    `${name} across the indices of governance: ranks, totals, changes from the year before, and every year that was found.`,
  pageTitle: name => `${name} across the indices`,
  until: day => `before ${day}`,
  since: day => `since ${day}`,
  up: places => `up ${places}`,
  down: places => `down ${places}`,
  same: 'rank unchanged',
  groupUp: from => `up from ${from}`,
  groupDown: from => `down from ${from}`,
  groupSame: 'same group',
  since_: period => `from ${period}`,
  rank: 'Rank',
  rankOf: rank => `rank ${rank}`,
  groupWord: 'group',
  group: label => `${label} group`,
  class: label => `class ${label}`,
  noTotal: 'total not found yet',
  unknown: 'No figures found yet',
  unknownIn: year => `No figures for ${year} found yet`,
  neverKnown: 'No figures of any year found yet',
  knownYears: years => `known: ${years}`,
  cut: 'does not compare with the year before: the method changed',
  best: (years, from, to) => `highest total in ${years} years with figures, ${from}–${to}`,
  ownClaim: 'as the province says',
  claim: who => `according to ${who}`,
  quotedRank: (who, rank, moved, index) => `${who} quotes rank ${rank}${moved}; ${index} ranks nobody.`,
  quotedMove: moved => `, ${moved}`,
  before: (period, note) => `${period}: ${note}.`,
  sparkRank: (name, index, years) => `Ranks of ${name} in ${index}, ${years}`,
  sparkTotal: (name, index, years) => `Totals of ${name} in ${index} as shares of the maximum, ${years}`,
  sparkRanks: 'ranks',
  sparkTotals: 'shares of the maximum',
  source: (publishers, release) => `Source: ${publishers} · Thước Đo data release ${release}`,
  remark: {
    allUp: count => `up in ${count === 2 ? 'both' : `all ${numberWords[count] ?? count}`} indices that rank`,
    allDown: count =>
      `down in ${count === 2 ? 'both' : `all ${numberWords[count] ?? count}`} indices that rank`,
    up: 'up',
    down: 'down',
    same: 'unchanged',
    moved: (index, places) => `${index} by ${places}`,
    list: (lead, items) => `${lead}: ${items}`,
    groupUp: (index, to) => `${index} up to the ${to} group`,
    groupDown: (index, to) => `${index} down to the ${to} group`,
    first: (whom, indices) => (whom === '' ? `first in ${indices}` : `first ${whom} in ${indices}`),
    country: 'in the country',
    best: (index, years) => `its ${index} total is the highest in ${years} years with figures`,
  },
  unit: 'Unit',
  yearsTitle: 'Over the years',
  yearsLead: 'Each rank leads to the page of that year: the points of each part, and why.',
  year: 'Year',
  total: 'Total',
  groupColumn: 'Group',
  classColumn: 'Class',
  quotedMark: 'A rank that the province or the unit quotes; no table of the publisher was found.',
  scales: (index, scales) => `The maximum of ${index}: ${scales}.`,
  scale: (max, years) => `${max} (${years})`,
  emptyMark: '–: no figures found yet.',
  othersTitle: 'Other indices that hold this unit',
  insideTitle: 'Indices that the province makes for its own units',
  beforeTitle: 'The units before it',
  beforeLead: 'The results of a former unit are its own: they are never added up to a result of the new one.',
  yearsDiffer: 'The figures below are of different years.',
  afterTitle: 'The units of today',
  nothingYet: name => `No results of ${name} were found yet.`,
  nothingYetBefore: name =>
    `No results of ${name} were found yet. Those of the units that formed it stand below.`,
  noResults: 'no results found yet',
  list: {
    title: 'All units',
    lead: 'Choose a unit to see all its indices over the years.',
    description: 'The provinces, ministries, departments and districts in the indices of governance.',
    sections: 'Groups of units',
    provinces: 'Provinces today',
    formerProvinces: 'Former provinces',
    ministries: 'Ministries today',
    formerMinistries: 'Former ministries',
    insides: 'Departments and localities of:',
    within: province => `Departments and localities of ${province}`,
    offices: 'Departments and localities',
    madeUp: 'Minh Họa Province (fictional)',
    others: 'Other units',
    indices: count => (count === '1' ? '1 index' : `${count} indices`),
    count: count => `${count} units`,
  },
  home: {
    other: 'Choose another province',
    otherLead: 'Choose a province to see its indices on one page.',
    noneYet:
      'Hatched squares: no results of the new province were found yet; its page holds those of the provinces that formed it.',
    without: name => `${name}: no results yet, see the provinces that formed it`,
    mapOf: (count, day) => `The ${count} provinces since ${day}`,
    all: name => `All indices and years of ${name}`,
    notable: 'Worth noting',
    climb: (name, places, edition, from, to, known) =>
      `${name} climbed ${places} places in ${edition}, from rank ${from} to ${to}: the most of the ${known} units whose ranks of both years are known.`,
    reign: (name, index, years, from, to, after) =>
      `${name} led ${index} ${years} times in a row, ${from}–${to}${after}.`,
    reignEnded: (period, place) => `; in ${period} its rank is ${place}`,
    reignListed: (period, place) => `; in ${period} it is listed as ${place}`,
    race: (first, second, edition, gap) =>
      `The closest race was ${edition}: ${first} is only ${gap} ahead of ${second}.`,
    best: (name, index, years, from, to, methods) =>
      `${name} has its highest ${index} total in ${years} years with figures, ${from}–${to}${methods}.`,
    indices: 'The indices',
  },
}

const newestOf = (count: number): string =>
  `${numberWords[count] ?? count} indices, each in the newest year that was found`

const onOnePage = (count: number): string =>
  count < 2 ? '' : `: ${numberWords[count] ?? count} indices on one page`

const numberWords = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
