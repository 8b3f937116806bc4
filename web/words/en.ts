import { compare } from './en-compare.ts'
import { criterion } from './en-criterion.ts'
import { design } from './en-design.ts'
import { claims, framework, life, printed } from './en-details.ts'
import { display } from './en-display.ts'
import { downloads } from './en-downloads.ts'
import { gallery } from './en-gallery.ts'
import { map } from './en-map.ts'
import { method } from './en-method.ts'
import { profile } from './en-profile.ts'
import { scoreboard } from './en-scoreboard.ts'
import { near, search } from './en-search.ts'
import { tables } from './en-tables.ts'
import { unitPage } from './en-unit.ts'
import { views } from './en-views.ts'
import { whatIf } from './en-what-if.ts'
import type { Catalog } from './vi.ts'

const plural = (count: string, one: string, many: string): string => `${count} ${count === '1' ? one : many}`

/** The words of the portal in English. */
export const en: Catalog = {
  site: 'Thước Đo',
  skip: 'Skip to the main content',
  otherLanguage: 'Tiếng Việt',
  allIndices: 'All indices',
  breadcrumb: 'Breadcrumb',
  editionNavigation: 'Years of the index',
  pageTitle: title => `${title} · Thước Đo`,
  footer: {
    release: hash => `Thước Đo data, release ${hash}`,
    about:
      'Figures as printed are kept as they are; every other number is computed from this release, and anyone can compute it again.',
    manifest: 'List of files and checksums',
    licence:
      'Thước Đo is open software under the Apache-2.0 licence. The figures belong to the publishers named on each page.',
  },
  amount: {
    points: x => `${x} points`,
    percent: x => `${x} %`,
    percentPoints: x => `${x} percentage points`,
  },
  period: {
    year: year => year,
    quarter: (quarter, year) => `Q${quarter} ${year}`,
    month: (month, year) => `${month}/${year}`,
  },
  madeUp:
    'The province of Minh Họa does not exist. The framework is a model written by Thước Đo; every unit and figure here is made up.',
  claims,
  framework,
  life,
  printed,
  unitPage,
  scoreboard,
  criterion,
  method,
  compare,
  search,
  near,
  downloads,
  display,
  design,
  gallery,
  map,
  tables,
  whatIf,
  views,
  profile,
  units: {
    provinces: count => plural(count, 'province', 'provinces'),
    ministries: count => plural(count, 'ministry', 'ministries'),
    others: count => plural(count, 'unit', 'units'),
  },
  unit: { provinces: 'Province', ministries: 'Ministry', others: 'Unit' },
  ofUnits: { provinces: 'provinces', ministries: 'ministries', others: 'units' },
  home: {
    title: 'Every score says why',
    lead: 'Viet Nam’s governance indices: where each score comes from, and why ranks moved.',
    description:
      'Results of Viet Nam’s governance indices, computed again from published figures and explained point by point.',
    editions: index => `Years of ${index}`,
    groups: {
      nation: 'Provinces and ministries of the country',
      province: 'Departments, districts and communes of single provinces',
      model: 'Model frameworks: the made-up province of Minh Họa',
    },
    leads: {
      nation: 'Published every year for the whole country by central bodies and organisations.',
      province:
        'Provinces assess their own departments, districts and communes. Most results were found in part and stand as printed.',
      model:
        'Minh Họa does not exist and its figures are made up: to see how scoring works, and to copy for a province of your own.',
    },
    kinds: {
      computed: 'recomputed',
      off: 'does not reproduce',
      published: 'as printed',
      part: 'a part',
      model: 'model',
    },
    legend: 'Marks',
    legends: {
      computed: 'recomputed from its raw figures',
      off: 'recomputed, but does not reproduce the printed figures',
      published: 'as the source printed it, not recomputed',
      part: 'only a part was found',
      model: 'model framework with made-up figures',
    },
  },
  edition: {
    earlier: period => `‹ ${period}`,
    later: period => `${period} ›`,
    leads: (leader, amount) => `${leader} leads with ${amount}`,
    lead: (leaders, amount) => `${leaders} lead together with ${amount}`,
    leadsAlone: leaders => `${leaders} came first`,
    blockLeads: blocks => `First in each block: ${blocks}`,
    blockLeader: (block, leader, amount) => `${block} – ${leader} (${amount})`,
    known: (known, units) => `${known} of ${units} are known so far`,
    knownOnly: units => `${units} known so far, of how many is not stated`,
    knownWhole: units => `all ${units}`,
    frameworkOnly: 'a framework without figures yet',
    claimsOnly: 'no table of results was found; only single figures are quoted',
    noTotals: 'too little is known to make a total, so only the parts are shown',
    agrees: (within, of, unit, tolerance) =>
      `${within} of ${of} ${unit} agree with the published totals within ${tolerance}`,
    disagrees: (within, of, unit, tolerance) =>
      `only ${within} of ${of} ${unit} agree with the published totals within ${tolerance}`,
    topGroup: (label, units, limit) => `The group ${label} holds ${units}, from ${limit} points up`,
    nothingToCompare: 'the source prints no totals to compare with',
    partial: (units, complete) =>
      `Only part was found: ${units}, of which ${complete} can be computed again from their parts`,
    partialOnly: units => `Only part was found: the totals of ${units}`,
    results: units => `Results of ${units}`,
    byPublished: (total, sentence) => `by the published ${total}, ${sentence}`,
    haveFigures: (known, units, missing) => `${known} of ${units} have full figures (missing: ${missing})`,
    fromRaw: indicators => `computed from ${indicators} raw indicators`,
    sumOfParts: parts => `Sum of ${parts} component scores`,
    recoveredWeights: parts =>
      `Weighted sum of ${parts} component scores; the weights were recovered from this very table`,
    notes: {
      rankedByPublished: 'Ranked by the published totals; the column Recomputed is the check.',
      unrounded: 'Ranked by unrounded scores, so equal printed scores can differ in rank.',
      groupsComputed: 'The groups are computed by Thước Đo by the rule of the report.',
      unverified: '* Total quoted by the press and not checked against the original.',
      byPercent: 'Ranked by the percentage of the base that applies to each unit, not by points.',
      byHand: 'level on points; the assessing body decided the order.',
      rounded: 'Figures are rounded, so their sum can miss the total by 0.01–0.02.',
    },
    breaks: 'Not comparable with the edition before',
    held: (from, to, reason, because) =>
      `its score earns ${from}, but its class is ${to}: ${reason} (${because})`,
    heldFrom: from => `down from ${from}`,
    unranked: 'Scored, but not ranked',
    unrankedWhy: reason => `not ranked: ${reason}`,
    notApplicableTitle: count => `Does not apply to this block: ${plural(count, 'item', 'items')}`,
    notApplicable: (names, reason) => `${names}: ${reason.replace(/\.$/, '')}.`,
    footnotes: 'Notes on single units',
    footnoteMark: n => `note ${n}`,
    footnoteUnits: count => `${count} units with this number`,
    sourceMark: n => `source ${n}`,
    source: 'Source',
    percent: 'Percentage',
    pointsOfBase: 'Points / base',
    base: 'Base that applies',
    splitTitle: 'Points by source',
    missingPrinted: 'Neither total nor rank printed by the source',
    alarms: 'Some printed figures do not agree with each other',
    acknowledged: 'Checked against the source:',
    unitAlarm: (printed, computed, difference) =>
      `The printed total of this unit is ${printed}; its published parts come to ${computed}, ${difference} apart. What was printed is kept.`,
    chartSource: (publisher, release) => `Source: ${publisher} · Thước Đo data, release ${release}`,
    partialAlarm:
      'This is not the full ranking. Ranks and totals shown here are those that the source printed; what is empty was not found.',
    alarmTitle: 'The published table does not reproduce',
    alarm: (within, of, unit, mean, largest, worst) =>
      `With the known weights only ${within} of ${of} ${unit} agree; the mean deviation is ${mean} points, the largest ${largest} points (${worst}). The table below shows both the computed and the published totals; the published totals are kept as they are.`,
    spreadUnits: (first, last, gap) => `${first} at the top and ${last} at the bottom are ${gap} apart`,
    groupsTitle: (units, top, count, bottom) =>
      `${units} are in group ${top}, ${count} in group ${bottom}; alphabetical within each group`,
    knownTitle: (units, total, low, high) => `The ${total} is known of ${units}, from ${low} to ${high}`,
    among: (count, units) => `${count} of ${units}`,
    hollow: 'Hollow dot: printed by the source.',
    rankless: names =>
      `${names}: the score is known and the rank is not, so it stands after those with ranks.`,
    tableTitle: 'Component scores',
    resultTitle: 'Results',
    group: label => `Group: ${label}`,
    notPublished: 'Not found in print',
    computedOnly: 'Computed only: the source prints no total',
    notKnown: 'No figures',
    notApplicableCell: 'Does not apply',
    ownMaxima: 'Where a cell adds “/…”, that is the maximum that applies to this unit alone.',
    printedApart: 'In brackets: the component score as printed, where it differs from the computed one.',
    capped: (bonus, penalty) =>
      `Bonus counts for at most ${bonus}, penalty for at most ${penalty}; in brackets, the points before the limit.`,
    beforeCap: points => `(${points})`,
    splitLeavesOut: 'Bonus and penalty are not included.',
    rank: 'Rank',
    printedRank: 'Printed rank',
    total: 'Total',
    class: 'Class',
    groupOf: 'Group',
    published: 'Published',
    publishedTotal: 'Published total',
    recomputed: 'Recomputed',
    difference: 'Difference',
    outOf: max => `of ${max}`,
    printedClass: label => `(printed: ${label})`,
    facts: { publisher: 'Published by', status: 'Method', check: 'Check', units: 'Coverage' },
    checked: (within, of, tolerance) => `${within} of ${of} agree within ${tolerance}`,
    notChecked: 'No totals to compare with',
    checkedParts: (within, of, tolerance) =>
      `${within} of ${of} component scores agree with the published ones within ${tolerance}`,
    howTitle: 'Figures and method',
    sources: 'Sources',
    downloads: 'Files of the release',
    ranking: 'Results (CSV)',
    scores: 'Score of every criterion (CSV)',
    results_: 'Full results (JSON)',
    framework: 'Framework (JSON)',
    inputs: 'Inputs (JSON)',
  },
  status: {
    official: 'As in the official text',
    recovered: 'Recovered from the published table',
    derived: 'Derived from the part that was found',
    model: 'Model framework',
  },
  page: {
    score: 'Total',
    outOf: max => `of ${max} points`,
    rank: 'Rank',
    printedRank: 'Rank by the source',
    group: 'Group',
    class: 'Class',
    change: period => `Since ${period}`,
    points: signed => `${signed} points`,
    up: places => `up ${plural(places, 'place', 'places')}`,
    down: places => `down ${plural(places, 'place', 'places')}`,
    same: 'same rank',
    rose: amount => `up ${amount}`,
    fell: amount => `down ${amount}`,
    stayed: 'no change in points',
    changeSentence: (period, moved, places) =>
      `Since ${period}: ${[moved, places].filter(part => part !== '').join(', ')}.`,
    gained: (name, points) => `The largest gain came from ${name} (${points} points).`,
    lost: (name, points) => `The largest loss was in ${name} (${points} points).`,
    ownGained: (name, points) =>
      `By its own scores alone, the largest gain came from ${name} (${points} points).`,
    ownLost: (name, points) => `By its own scores alone, the largest loss was in ${name} (${points} points).`,
    fromTo: (from, to, move) => `${{ up: 'up ', down: 'down ', same: '' }[move]}from rank ${from} to ${to}`,
    scaleChanged: (from, to) =>
      `The maximum changed from ${from} to ${to}, so the two are compared as percentages of the maximum.`,
    percentPoints: 'percentage points of the maximum',
    ofMax: amount => `${amount} of the maximum`,
    unreliable: period =>
      `The published table of ${period} does not follow from its own parts, so it cannot be told which part moved the score.`,
    notCompared: (period, why) => `Not compared with ${period}: ${why}`,
    ofOwnBase: (points, base) => `${points} of the ${base} points that apply`,
    inBlock: block => `in the block ${block}`,
    sourceTitle: 'Points by source',
    held: (from, to, reason, because) =>
      `Its score earns ${from}, but its class is only ${to}: ${reason} (${because}).`,
    seriesCut: (period, why) => `The line is cut at ${period}: ${why}`,
    unfolded: parts => plural(parts, 'item', 'items'),
    weightOf: percent => `weight ${percent}`,
    publishedRank: 'Rank by published totals',
    recomputed: score => `recomputed: ${score}`,
    fromOwn: 'By its own scores',
    fromFramework: 'By the framework',
    fromBoth: 'Together',
    allParts: 'Together',
    dropped: 'no longer in the framework of this year',
    remainder: 'The rest (scale, bonus, penalty)',
    earlierYear: period => `‹ ${period}`,
    laterYear: period => `${period} ›`,
    otherYears: 'Other years of this unit',
    nothingKnown: 'No scores of its parts were found for this unit, so its total cannot be computed again.',
    eachPart: why => `For every part: ${why}.`,
    seriesFirst: (name, years, first, last) => `${name} came first ${years} years in a row, ${first}–${last}`,
    sources: (own, others) => `By its own scores: ${own}; ${others}.`,
    rivals: points => `by the other units: ${points}`,
    frameworkMoved: points => `by changes of the framework: ${points}`,
    membership: points => `by changes of the list of units: ${points}`,
    behind: (name, rank, gap) => `${gap} behind ${name} (rank ${rank})`,
    ahead: (name, rank, gap) => `${gap} ahead of ${name} (rank ${rank})`,
    level: name => `level with ${name}`,
    noScore: reason => `There is no total, because parts are missing: ${reason}.`,
    printedOnly: score =>
      `The source printed a total of ${score}, but parts are missing to compute it again.`,
    above: (printed, difference) =>
      `The recomputed total is ${difference} points above the published one (${printed}).`,
    below: (printed, difference) =>
      `The recomputed total is ${difference} points below the published one (${printed}).`,
    agrees: printed => `It agrees with the published total (${printed}).`,
    nearly: (printed, difference) =>
      `The published total is ${printed}: off by ${difference}, within the tolerance.`,
    neighbours: 'Just above and just below',
    distance: 'Difference',
    seriesRank: name => `The rank of ${name} over the years`,
    seriesScore: name => `How much of the maximum ${name} reached over the years`,
    seriesNote: 'Dashed: the method changed between the two years.',
    seriesHollow: 'Hollow dot: the rank is that of the source.',
    seriesGap: 'Empty year: no figures.',
    seriesTable: 'Show the figures of all years',
    year: 'Year',
    methodChanged: 'method changed',
    partsTitle: 'How the score is made',
    partsLead: name =>
      `Each line is one part of the score: what ${name} reached out of the maximum, how much the part weighs, and why.`,
    part: 'Part',
    points_: 'Points',
    share: 'Share of the maximum',
    weight: 'Weight',
    contribution: period => `Moved the total since ${period} by`,
    limits: (low, high) => `from ${low} to ${high} points`,
  },
  missing: {
    title: 'There is no such page',
    page: 'This address leads to no page. Choose an index on the first page.',
    edition: index => `The index ${index} has no such year. Choose one of the years below.`,
    unit: (name, edition) => `${name} is not in ${edition}.`,
    unitMeant: 'Did you mean:',
    unitElsewhere: 'It is in these years:',
    unitNowhere: 'This release holds no such unit. Choose one in the table of results.',
    backToEdition: edition => `Open the results of ${edition}`,
  },
  failed: {
    title: 'This page could not be opened',
    advice:
      'The fault is ours and has been noted. Reload the page in a few minutes, or go to the first page.',
  },
}
