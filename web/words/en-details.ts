import type { Catalog } from './vi.ts'

/** What others say of results, in English. */
export const claims: Catalog['claims'] = {
  title: 'Other figures quoted',
  lead: 'Beside the table of results, sources quote these figures. Each stands as its source gives it, or says in its note that it was derived; nothing is computed from it.',
  about: 'About',
  figure: 'Figure',
  value: 'Value',
  by: 'Who says so, and where',
  according: who => `According to ${who}`,
  whole: 'All units',
  wholeBlock: block => `The whole block: ${block}`,
  inNode: (figure, node) => `${figure} for ${node}`,
  figures: {
    score: 'Score',
    'score-change': 'Score since the edition before',
    percent: 'Percentage',
    rank: 'Rank',
    'rank-change': 'Rank since the edition before',
    class: 'Class',
    mean: 'Mean',
    highest: 'Highest',
    lowest: 'Lowest',
    count: 'Number of units',
    share: 'Share',
  },
}

/** How a framework gives its points, in English. */
export const framework: Catalog['framework'] = {
  title: 'How points are given',
  lead: (fields, leaves, max) =>
    `${fields} fields with ${leaves} scored items, at most ${max} points.`,
  leadOpen: (fields, leaves) =>
    `${fields} parts with ${leaves} scored items.`,
  opens: 'Open a part to see its maxima and rules.',
  points: max => `${max} points`,
  noMax: 'maximum not found',
  unpublished: 'Not found',
  unpublishedAt: (names, why) => `Maximum of ${names}: ${why}`,
  unknownAt: (names, why) => `${names}: ${why}`,
  bonus: 'bonus',
  penalty: 'penalty',
  notApplicable: (block, reason) => `Does not apply to ${block}: ${reason}.`,
  origins: {
    unit: 'Self-scored, then appraised',
    survey: 'Survey of people and organisations',
    'leader-survey': 'Survey of leaders and managers',
    operational: 'Figures of systems and monitoring bodies',
    outcome: 'Outcomes',
    published: 'Published scores',
  },
  capped: (bonus, penalty) => `Bonus at most ${bonus}, penalty at most ${penalty}.`,
  rules: {
    given: 'The score as its source gives it.',
    ofBase: 'The score as its source gives it, out of the base that applies to the unit.',
    options: list => `One level is taken: ${list}.`,
    option: (name, points) => `“${name}” ${points} points`,
    steps: list => `By steps: ${list}.`,
    step: (band, points) => `${band} earns ${points} points`,
    and: ' and ',
    linear: (floor, target) => `Rises evenly from ${floor} (no points) to ${target} (full points).`,
    ratio: 'The maximum times what was done out of what was assigned.',
    ratioFull: percent =>
      `The maximum times what was done out of what was assigned; full points from ${percent} %.`,
    nothing: 'Full points where nothing was assigned.',
    perItem: each => `${each} points for each item, up to the maximum.`,
    deduct: each => `Starts from the maximum; each fault costs ${each} points.`,
    survey: list => `Mean over all answers, each worth: ${list} of the maximum.`,
    answer: (name, percent) => `${name} ${percent} %`,
    groupMean: (above, below) =>
      `${above} points at or above the mean of the block, ${below} points below it.`,
    groupMeanOf: (node, above, below) =>
      `The result for “${node}” against the mean of the block: ${above} points at or above it, ${below} below.`,
    relative: 'Brought to a common scale by where the unit stands among the others.',
  },
}

/** What became of a unit, in English. */
export const life: Catalog['life'] = {
  title: 'The unit through time',
  basis: text => `Legal basis (in Vietnamese): ${text}.`,
  see: (name, period) => `${name}, ${period}`,
  seeAlso: 'See',
  merged: (others, heir, day) => `Merged with ${others} into the new ${heir} on ${day}.`,
  became: (heir, day) => `Became ${heir} on ${day}.`,
  absorbed: (heir, day) => `Absorbed by ${heir} on ${day}.`,
  split: (heirs, day) => `Split into ${heirs} on ${day}.`,
  gave: (heirs, day) => `Part of it passed to ${heirs} on ${day}.`,
  renamed: (old, now, day) => `Renamed from ${old} to ${now} on ${day}.`,
  regraded: (old, now, day) => `${old} became ${now} on ${day}.`,
  abolished: day => `Abolished on ${day}.`,
  made: (from, day) => `Founded on ${day} by the merger of ${from}.`,
  madeOf: (from, day) => `Founded on ${day} as the successor of ${from}.`,
  took: (from, day) => `Took in all of ${from} on ${day}.`,
  splitFrom: (from, day) => `Split off from ${from} on ${day}.`,
  tookPart: (from, day) => `Took in a part of ${from} on ${day}.`,
  changed: (before, now) => `So take care when comparing ${before} with ${now}.`,
}

/** Results as they were printed, in English. */
export const printed: Catalog['printed'] = {
  title: 'What the source printed',
  lead: 'Kept as the source gives it; a figure derived from others of the source says so in its note.',
  figure: 'Figure',
  value: 'As printed',
  source: title => `Source: ${title}.`,
  note: text => `Note: ${text}.`,
  notFound: names => `Not found in print for this unit: ${names}.`,
  pointsOfBase: 'Points out of the base that applies',
  kind: 'As the source printed it, not recomputed',
  figures: {
    responses: 'Answers',
    'readiness-percent': 'Readiness (%)',
    'on-time-percent': 'Done on time (%)',
    'average-days': 'Mean number of days',
    sipas: 'Satisfaction (SIPAS)',
    leaders: 'Survey of leaders and managers',
    outcome: 'Effect on the economy and society',
    unweighted: 'Unweighted index',
  },
}
