import type { Edition } from '@thuocdo/engine'
import type { Results } from '@thuocdo/operations'
import { capital } from '../words/capital.ts'
import { shortPeriod } from '../words/period.ts'
import type { Reader } from '../words/reader.ts'
import { coversAll } from './covers-all.ts'
import { type BlockView, drawnTotal, isRaw, type Section } from './edition-blocks.ts'
import {
  checkOf,
  gapAsPrinted,
  isAlarmed,
  isFirst,
  isListed,
  isPrinted,
  leavesOf,
  type Row,
} from './edition-rows.ts'
import { type EditionView, rowsIn, sectionsOf } from './edition-view.ts'
import { amountText, gapText, totalName } from './measure.ts'

/** How units are called in an edition, by the register that they stand in. */
export type UnitWord = 'provinces' | 'ministries' | 'others'

/** What the units of an edition are. */
export function unitWordOf({ units }: Pick<Edition, 'units'>): UnitWord {
  return units.register === 'provinces' || units.register === 'ministries' ? units.register : 'others'
}

/** An index and the period of one edition in short, e.g. `PCI 2021`. */
export const shortName = (
  { short, framework: { period } }: Pick<EditionView, 'short' | 'framework'>,
  reader: Reader,
): string => `${reader.say(short)} ${shortPeriod(period, reader)}`

/** The sentence at the top of a ranking page: who leads, who is missing, and how well the table reproduces. */
export function summarySentence(view: EditionView, reader: Reader): string {
  const say =
    rowsIn(view).length === 0 ? [emptyWords] : isPrinted(view.framework) ? printedSaid : computedSaid
  return `${capital(
    say
      .map(words => words(view, reader))
      .filter(isSaid)
      .join('; '),
  )}.`
}

type Say = (view: EditionView, reader: Reader) => string

const emptyWords: Say = ({ claims }, { words }) =>
  claims.length > 0 ? words.edition.claimsOnly : words.edition.frameworkOnly

/** What the chart of a block says, as a sentence. */
export function chartTitle(block: BlockView, view: EditionView, reader: Reader): string {
  const words = reader.words.edition
  const { framework, isPartial } = view
  const [first] = block.sections
  if (first?.kind === 'group' && !isPartial) return groupsTitle(block, framework, reader)
  const scored = first?.rows.filter(({ total }) => total !== null) ?? []
  const [top, bottom] = [scored[0], scored.at(-1)]
  const isKnown = top && bottom && top !== bottom && top.total !== null && bottom.total !== null
  if (isPartial || !isKnown || (isPrinted(framework) && !isRankedWhole(block, view)))
    return knownTitle(block, view, reader)
  const gap = gapAsPrinted(top.total, bottom.total, framework.rounding)
  return words.spreadUnits(reader.say(top.name), reader.say(bottom.name), gapText(gap, framework, reader))
}

/** Whether a printed block is ranked from its first unit to its last, so that it has a top and a bottom. */
function isRankedWhole({ sections: [first, ...others] }: BlockView, { framework, results }: EditionView) {
  const rows = first?.rows ?? []
  return (
    coversAll(results.coverage) &&
    !('none' in framework.rank) &&
    others.every(({ kind }) => kind === 'unranked') &&
    rows.every(row => row.rank !== null && row.total !== null && !isListed(row))
  )
}

/** Of how many the totals are known, and between which figures they lie. */
function knownTitle(block: BlockView, { framework, blocks, results }: EditionView, reader: Reader): string {
  const words = reader.words.edition
  const called = reader.words.units[unitWordOf(framework)]
  const totals = block.sections.flatMap(({ rows }) => rows.flatMap(row => drawnTotal(row) ?? []))
  const { of } = results.coverage
  const count = reader.count(totals.length)
  const isOfMore = of !== null && of > totals.length && blocks.length === 1
  return words.knownTitle(
    isOfMore ? words.among(count, called(reader.count(of))) : called(count),
    lower(totalName(framework, reader)),
    reader.number(Math.min(...totals), framework.rounding),
    amountText(Math.max(...totals), framework, reader),
  )
}

/** How many stand in the highest group and in the lowest: groups rank nobody within them. */
function groupsTitle({ sections }: BlockView, framework: Edition, reader: Reader): string {
  const groups = sections.filter(({ kind }) => kind === 'group')
  const [top, bottom] = [groups[0], groups[groups.length - 1]]
  const called = reader.words.units[unitWordOf(framework)]
  const nameOf = ({ label }: Section): string => (label ? reader.say(label) : '')
  return reader.words.edition.groupsTitle(
    called(reader.count(top.rows.length)),
    nameOf(top),
    reader.count(bottom.rows.length),
    nameOf(bottom),
  )
}

/** The heading of a section of the table and of the chart. */
export function sectionTitle(
  { kind, label }: Section,
  { framework, blocks }: Pick<EditionView, 'framework' | 'blocks'>,
  reader: Reader,
): string | null {
  const words = reader.words.edition
  if (kind === 'computed-only') return words.computedOnly
  if (kind === 'unranked') return words.unranked
  const isAll = blocks.every(({ sections }) => sections.every(section => section.kind === 'missing'))
  if (kind === 'missing' && isAll) return null
  if (kind === 'missing') return isPrinted(framework) ? words.missingPrinted : words.notPublished
  return label && words.group(reader.say(label))
}

const standingWords: Say = (view, reader) => {
  const { edition, units } = reader.words
  const unitWord = unitWordOf(view.framework)
  const rows = rowsIn(view)
  const count = units[unitWord](reader.count(rows.length))
  // How many of how many are known says the same, and more.
  const results = coverageWords(view, reader) === '' ? edition.results(count) : ''
  if (view.isPartial) return partialWords(rows, count, reader)
  if (view.blocks.length > 1) return blockWords(view, reader) || results
  const [first] = sectionsOf(view)
  if (first?.kind === 'ranked') {
    const leader = leaderWords(first.rows, view.framework, reader)
    if (leader === null) return results
    const isByTotal = view.basis === 'published' && first.rows[0].total !== null
    return isByTotal ? edition.byPublished(lower(totalName(view.framework, reader)), leader) : leader
  }
  const limit = view.blocks[0]?.limits[0]
  if (!first?.label || !limit) return results
  const members = units[unitWord](reader.count(first.rows.length))
  return edition.topGroup(reader.say(first.label), members, reader.number(limit.low, view.framework.rounding))
}

/** Who leads in each block; empty where no block knows. */
function blockWords({ blocks, framework }: EditionView, reader: Reader): string {
  const { blockLeads, blockLeader } = reader.words.edition
  const led = blocks.flatMap(({ name, sections }) => {
    const leaders = leadersOf(sections[0]?.rows ?? [], framework)
    const total = leaders[0]?.total
    if (!name || total === null || total === undefined) return []
    const names = leaders.map(leader => reader.say(leader.name)).join(', ')
    return [blockLeader(reader.say(name), names, amountText(total, framework, reader))]
  })
  return led.length === 0 ? '' : blockLeads(led.join('; '))
}

const leadersOf = (rows: readonly Row[], { rank }: Edition): readonly Row[] =>
  'none' in rank ? [] : rows.filter(isFirst)

/** Who leads; nothing where the edition ranks nobody. */
export function leaderWords(rows: readonly Row[], framework: Edition, reader: Reader): string | null {
  const leaders = leadersOf(rows, framework)
  const total = leaders[0]?.total
  if (total === undefined) return null
  const names = leaders.map(({ name }) => reader.say(name)).join(', ')
  if (total === null) return reader.words.edition.leadsAlone(names)
  const say = leaders.length === 1 ? reader.words.edition.leads : reader.words.edition.lead
  return say(names, amountText(total, framework, reader))
}

/** How many have figures, and the names of those that have none; nothing where all have them. */
const missingWords: Say = (view, reader) => {
  const sections = sectionsOf(view)
  const missing = sections.filter(({ kind }) => kind === 'missing').flatMap(({ rows }) => rows)
  if (missing.length === 0 || view.isPartial) return ''
  const all = rowsIn(view)
  if (missing.length === all.length) return reader.words.edition.noTotals
  const known = all.filter(row => drawnTotal(row) !== null).length
  return reader.words.edition.haveFigures(
    reader.count(known),
    reader.words.units[unitWordOf(view.framework)](reader.count(all.length)),
    missing.map(({ name }) => reader.say(name)).join(', '),
  )
}

const rawWords: Say = ({ framework }, reader) =>
  isRaw(framework) ? reader.words.edition.fromRaw(reader.count(leavesOf(framework.tree).length)) : ''

/** How the scores of an edition were made, in short. */
export function methodWords(view: EditionView, reader: Reader): string {
  const { framework, results, blocks } = view
  const words = reader.words.edition
  if (isPrinted(framework)) return reader.words.printed.kind
  if (isRaw(framework)) return capital(rawWords(view, reader))
  if (framework.status !== 'recovered' || isAlarmed(framework, results))
    return reader.words.status[framework.status]
  const { method } = framework.tree.combine ?? {}
  if (method === 'sum') return words.sumOfParts(reader.count(leavesOf(framework.tree).length))
  // Weights can be recovered only where parts are weighted: others reproduce by the rules of their own levels.
  return method === 'weighted-mean'
    ? words.recoveredWeights(reader.count(blocks[0]?.columns.length ?? 0))
    : reader.words.status.recovered
}

function partialWords(rows: readonly Row[], count: string, reader: Reader): string {
  const complete = rows.filter(({ score }) => score !== null).length
  const { partial, partialOnly } = reader.words.edition
  return complete === 0 ? partialOnly(count) : partial(count, reader.count(complete))
}

const checkWords: Say = ({ results, framework, isPartial, blocks }, reader) => {
  const words = reader.words.edition
  const check = checkOf(framework, results)
  const isOpen = !rowsIn({ blocks }).some(row => drawnTotal(row) !== null)
  if (!check && !isPartial) {
    const parts = partCheckWords(results, reader)
    if (parts !== '') return parts
  }
  if (!check) return isPartial || isOpen || framework.kind === 'model' ? '' : words.nothingToCompare
  const { within, units, tolerance } = check
  const say = within === units ? words.agrees : words.disagrees
  const unit = reader.words.ofUnits[unitWordOf(framework)]
  return say(reader.count(within), reader.count(units), unit, toleranceText(tolerance, reader))
}

/** How many printed scores of parts follow, where no total was printed; empty where none was. */
export function partCheckWords({ reproductions }: Pick<Results, 'reproductions'>, reader: Reader): string {
  const [first] = reproductions
  if (!first) return ''
  const all = (of: 'within' | 'units'): string =>
    reader.count(reproductions.reduce((n, one) => n + one[of], 0))
  return reader.words.edition.checkedParts(
    all('within'),
    all('units'),
    toleranceText(first.tolerance, reader),
  )
}

/** How many of those that the publisher ranked are known; nothing where it does not say how many it ranked. */
export const coverageWords: Say = ({ results: { coverage }, framework }, reader) => {
  const { known, knownWhole, knownOnly } = reader.words.edition
  const called = reader.words.units[unitWordOf(framework)]
  if (coverage.of === null) return coverage.isPartial ? knownOnly(called(reader.count(coverage.known))) : ''
  const units = called(reader.count(coverage.of))
  return coverage.known < coverage.of ? known(reader.count(coverage.known), units) : knownWhole(units)
}

const computedSaid: readonly Say[] = [standingWords, coverageWords, missingWords, rawWords, checkWords]
const printedSaid: readonly Say[] = [standingWords, coverageWords]

/** A tolerance with the decimals that it was stated with, at most five. */
export function toleranceText(tolerance: number, reader: Reader): string {
  const decimals = [0, 1, 2, 3, 4].find(d => Math.abs(tolerance - Number(tolerance.toFixed(d))) < 1e-12) ?? 5
  return reader.number(tolerance, decimals)
}

const lower = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)

const isSaid = (text: string): boolean => text !== ''
