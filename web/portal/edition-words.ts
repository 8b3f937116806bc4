import type { Edition } from '@thuocdo/engine'
import { capital } from '../words/capital.ts'
import type { Reader } from '../words/reader.ts'
import type { Row } from './edition-rows.ts'
import { gapAsPrinted, isAlarmed, leavesOf } from './edition-rows.ts'
import { drawnTotal, type EditionView, type Section } from './edition-view.ts'

/** How units are called in an edition, by the register that they stand in. */
export type UnitWord = 'provinces' | 'ministries' | 'others'

/** What the units of an edition are. */
export function unitWordOf({ units }: Pick<Edition, 'units'>): UnitWord {
  return units.register === 'provinces' || units.register === 'ministries' ? units.register : 'others'
}

/** The sentence at the top of a ranking page: who leads, who is missing, and how well the table reproduces. */
export function summarySentence(view: EditionView, reader: Reader): string {
  const said = [standingWords, missingWords, rawWords, checkWords].map(words => words(view, reader))
  return `${capital(said.filter(isSaid).join('; '))}.`
}

/** What the chart says, as a sentence. */
export function chartTitle({ sections, framework, isPartial }: EditionView, reader: Reader): string {
  const words = reader.words.edition
  const [first] = sections
  if (isPartial) return words.partialTitle
  if (first?.kind === 'group') return words.groupsTitle
  const scored = first?.rows.filter(({ total }) => total !== null) ?? []
  const [top, bottom] = [scored[0], scored.at(-1)]
  if (!top || !bottom || top.total === null || bottom.total === null) return words.partialTitle
  const gap = reader.number(gapAsPrinted(top.total, bottom.total, framework.rounding), framework.rounding)
  return words.spreadUnits(reader.say(top.name), reader.say(bottom.name), gap)
}

/** The heading of a section of the table and of the chart. */
export function sectionTitle({ kind, label }: Section, reader: Reader): string | null {
  if (kind === 'computed-only') return reader.words.edition.computedOnly
  if (kind === 'missing') return reader.words.edition.notPublished
  return label && reader.words.edition.group(reader.say(label))
}

function standingWords(view: EditionView, reader: Reader): string {
  const { edition, units } = reader.words
  const unitWord = unitWordOf(view.framework)
  const rows = view.sections.flatMap(section => section.rows)
  const count = units[unitWord](reader.count(rows.length))
  if (view.isPartial) return partialWords(rows, count, reader)
  const [first] = view.sections
  if (first?.kind === 'ranked') {
    const leader = leaderWords(first.rows, view.framework, reader)
    if (leader === null) return edition.results(count)
    return view.basis === 'published' ? edition.byPublished(leader) : leader
  }
  const limit = view.limits[0]
  if (!first?.label || !limit) return edition.results(count)
  const members = units[unitWord](reader.count(first.rows.length))
  return edition.topGroup(reader.say(first.label), members, reader.number(limit.low, view.framework.rounding))
}

/** Who leads; nothing where the edition ranks nobody. */
export function leaderWords(
  rows: readonly Row[],
  { rounding, rank }: Edition,
  reader: Reader,
): string | null {
  const leaders = 'none' in rank ? [] : rows.filter(row => row.rank === 1)
  const score = leaders[0]?.total
  if (score === undefined || score === null) return null
  const names = leaders.map(({ name }) => reader.say(name)).join(', ')
  const say = leaders.length === 1 ? reader.words.edition.leads : reader.words.edition.lead
  return say(names, reader.number(score, rounding))
}

/** How many have figures, and the names of those that have none; nothing where all have them. */
function missingWords({ sections, framework, isPartial }: EditionView, reader: Reader): string {
  const missing = sections.find(({ kind }) => kind === 'missing')?.rows ?? []
  if (missing.length === 0 || isPartial) return ''
  const all = sections.flatMap(({ rows }) => rows)
  const known = all.filter(row => drawnTotal(row) !== null).length
  return reader.words.edition.haveFigures(
    reader.count(known),
    reader.words.units[unitWordOf(framework)](reader.count(all.length)),
    missing.map(({ name }) => reader.say(name)).join(', '),
  )
}

/** Whether a tree starts from raw indicators rather than from scores that somebody printed. */
const isRaw = ({ framework: { tree } }: EditionView): boolean =>
  leavesOf(tree).every(({ normalise }) => normalise !== undefined)

function rawWords(view: EditionView, reader: Reader): string {
  if (!isRaw(view)) return ''
  return reader.words.edition.fromRaw(reader.count(leavesOf(view.framework.tree).length))
}

/** How the scores of an edition were made, in short. */
export function methodWords(view: EditionView, reader: Reader): string {
  const { framework, results } = view
  const words = reader.words.edition
  if (isRaw(view)) return capital(rawWords(view, reader))
  if (framework.status !== 'recovered' || isAlarmed(framework, results))
    return reader.words.status[framework.status]
  if (framework.tree.combine?.method === 'sum')
    return words.sumOfParts(reader.count(leavesOf(framework.tree).length))
  return words.recoveredWeights(reader.count(view.columns.length))
}

function partialWords(rows: readonly Row[], count: string, reader: Reader): string {
  const complete = rows.filter(({ score }) => score !== null).length
  const { partial, partialOnly } = reader.words.edition
  return complete === 0 ? partialOnly(count) : partial(count, reader.count(complete))
}

function checkWords({ results, framework, isPartial }: EditionView, reader: Reader): string {
  const words = reader.words.edition
  const check = results.reproductions.find(({ node }) => node === framework.tree.code)
  if (!check) return isPartial || framework.kind === 'model' ? '' : words.nothingToCompare
  const { within, units, tolerance } = check
  const say = within === units ? words.agrees : words.disagrees
  const unit = reader.words.ofUnits[unitWordOf(framework)]
  return say(reader.count(within), reader.count(units), unit, toleranceText(tolerance, reader))
}

/** A tolerance with the decimals that it was stated with, at most five. */
export function toleranceText(tolerance: number, reader: Reader): string {
  const decimals = [0, 1, 2, 3, 4].find(d => Math.abs(tolerance - Number(tolerance.toFixed(d))) < 1e-12) ?? 5
  return reader.number(tolerance, decimals)
}

const isSaid = (text: string): boolean => text !== ''
