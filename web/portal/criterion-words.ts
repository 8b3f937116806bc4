import { combiners, type EditionNode, normalisers, weightOf } from '@thuocdo/engine'
import type { DotRow } from '../charts/dot-rows.tsx'
import type { SeriesProps } from '../charts/series.tsx'
import { criterionAbout } from '../words/criterion-abouts.ts'
import type { Reader } from '../words/reader.ts'
import { ruleWords } from '../words/rule-words.ts'
import { nameOfCode } from './claim-words.ts'
import type { CriterionRow, CriterionView } from './criterion-view.ts'
import { isPrinted } from './edition-rows.ts'
import { unitWordOf } from './edition-words.ts'
import { sourceWords } from './method-words.ts'

type Known = CriterionRow & { readonly score: number }

const isKnown = (row: CriterionRow): row is Known => row.score !== null

/** A node with its code where that is a number: `3.1 Nhân sự`. */
export const headingOf = ({ code, name }: EditionNode, reader: Reader): string =>
  `${/^\d/.test(code) ? `${code} ` : ''}${reader.say(name)}`

/** What is to be known of a criterion before its figures: what it measures, its maximum and weight, how points are given, where they come from. */
export function factsOf({ node, path, framework }: CriterionView, reader: Reader): readonly string[] {
  const words = reader.words.criterion
  const parent = path.at(-1)?.node
  const weight = parent ? words.weight : words.weightOfAll
  const about = criterionAbout(framework.index, node.code)
  const size = [
    typeof node.max === 'number' ? words.max(reader.exact(node.max)) : '',
    node.weight === undefined || weightOf(node) > 1
      ? ''
      : weight(reader.exact(Number((100 * weightOf(node)).toFixed(2)))),
    parent ? words.part(reader.say(parent.name)) : '',
  ]
  const how = [howWords(node, framework, reader), isPrinted(framework) ? '' : sourceWords(node, reader)]
  return [about ? [reader.say(about)] : [], size, how]
    .map(texts => texts.filter(Boolean).join(' '))
    .filter(text => text !== '')
}

/** How the points of a node come to be, as a sentence. */
export function howWords(node: EditionNode, framework: CriterionView['framework'], reader: Reader): string {
  if (isPrinted(framework)) return ''
  if (node.normalise) return reader.say(normalisers[node.normalise.method].about)
  if (node.children) return reader.say(combiners[node.combine?.method ?? 'sum'].about)
  return ruleWords(node, code => reader.say(nameOfCode(framework, code) ?? { vi: code, en: code }), reader)
}

/** What the picture says: who is highest and lowest; where nobody is ranked, or not all in one block, where the middle is. */
export function criterionTitle(
  { summary, isRanked, isPenalty, framework, sections }: CriterionView,
  reader: Reader,
): string {
  const words = reader.words.criterion
  const isOneBlock = sections.filter(({ label }) => label !== null).length === 0
  const [best, last] = [summary.best.filter(isKnown), summary.last.filter(isKnown)]
  if (isPenalty) return lossTitle(sections, framework, reader)
  if (!isRanked || !isOneBlock || best.length === 0 || last.length === 0 || best[0].score === last[0].score)
    return middleTitle({ summary, framework, sections }, reader)
  const score = reader.number(best[0].score, framework.rounding)
  if (best.length > 1) return words.leadMany(reader.count(best.length), score)
  return words.lead(
    reader.say(best[0].name),
    score,
    reader.say(last[0].name),
    reader.number(last[0].score, framework.rounding),
  )
}

/** What half of the units reach; where not all are known, of how many there are figures and between which they lie. */
function middleTitle(
  { summary, framework, sections }: Pick<CriterionView, 'summary' | 'framework' | 'sections'>,
  reader: Reader,
): string {
  const words = reader.words.criterion
  const text = (x: number): string => reader.number(x, framework.rounding)
  const scores = sections.flatMap(({ rows }) => rows.filter(isKnown).map(({ score }) => score))
  const [low, high] = [Math.min(...scores), Math.max(...scores)]
  const units = reader.words.units[unitWordOf(framework)](reader.count(scores.length))
  if (text(low) === text(high)) return words.level(units, text(low))
  if (!summary.isWhole) return words.range(units, text(low), text(high))
  return summary.known === summary.of
    ? words.half(text(summary.median))
    : words.halfOf(units, text(summary.median))
}

/** How many lost points, and who lost most; that nobody did is said too. */
function lossTitle(
  sections: CriterionView['sections'],
  { rounding }: CriterionView['framework'],
  reader: Reader,
): string {
  const words = reader.words.criterion
  const lost = sections
    .flatMap(({ rows }) => rows.filter(isKnown))
    .filter(({ score }) => score < 0)
    .toSorted((a, b) => a.score - b.score)
  if (lost.length === 0) return words.nobodyLost
  const [most] = lost
  return words.lost(reader.count(lost.length), reader.say(most.name), reader.number(most.score, rounding))
}

/** The marks of the picture: each unit with a score, under the heading of its block or group. */
export function marksOf({ sections, framework }: CriterionView, reader: Reader): readonly DotRow[] {
  return sections.flatMap(({ label, rows }): readonly DotRow[] => {
    const marks = rows.filter(isKnown).map(
      (row): DotRow => ({
        kind: 'mark',
        id: row.unit,
        rank: row.rank === null ? '' : reader.count(row.rank),
        name: reader.say(row.name),
        value: row.score,
        text: reader.number(row.score, framework.rounding),
        isHollow: isPrinted(framework),
        isChosen: row.rank === 1,
      }),
    )
    return label === null || marks.length === 0
      ? marks
      : [{ kind: 'heading', text: reader.say(label) }, ...marks]
  })
}

/** The median through the years as a picture, with the sentence that it says. */
export function criterionYears(
  { years, id, framework }: CriterionView,
  reader: Reader,
): { readonly title: string; readonly series: Omit<SeriesProps, 'label'> } {
  const medians = years.map(({ median }) => median)
  const [low, high] = [Math.min(...medians), Math.max(...medians)]
  const height = (x: number): number => (high === low ? 0.5 : (x - low) / (high - low))
  const text = (x: number): string => reader.number(x, framework.rounding)
  const [first, last] = [years[0], years[years.length - 1]]
  const wanted = new Set([0, years.length - 1, medians.indexOf(low), medians.indexOf(high)])
  return {
    title: reader.words.criterion.yearsTitle(
      first.period,
      last.period,
      text(first.median),
      text(last.median),
    ),
    series: {
      guides: [low, high]
        .filter((x, i) => i === 0 || x !== low)
        .map(x => ({ height: height(x), text: text(x) })),
      points: years.map(({ id: edition, period, median }, i) => ({
        period,
        height: height(median),
        text: text(median),
        isLabelled: wanted.has(i) || edition === id,
        isHollow: false,
        isChosen: edition === id,
        step: 'plain',
      })),
    },
  }
}
