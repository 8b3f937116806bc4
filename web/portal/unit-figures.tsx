import { areGroups, round } from '@thuocdo/engine'
import { shortPeriod } from '../words/period.ts'
import type { Reader } from '../words/reader.ts'
import { isPrinted } from './edition-rows.ts'
import { isPercent, measured } from './measure.ts'
import type { UnitView } from './unit-view.ts'
import { isRescaled, rankText, sharePoints, standingWords } from './unit-words.ts'

type Shown = { readonly view: UnitView; readonly reader: Reader }
type Figure = { readonly name: string; readonly figure: string; readonly note: string }

/** The numbers that a leader looks for first. */
export function UnitFigures({ view, reader }: Shown) {
  const figures = [scoreFigure, rankFigure, groupFigure, changeFigure].flatMap(make => make(view, reader))
  return (
    <dl className="figures">
      {figures.map(({ name, figure, note }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <strong>{figure}</strong> {note}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function scoreFigure(view: UnitView, reader: Reader): readonly Figure[] {
  const { unit, framework, year, basis, row } = view
  const { score } = year
  if (score === null) return pointsFigure(view, reader)
  const { page, edition, amount } = reader.words
  const ours = measured(framework, unit)
  const isPublished =
    isPrinted(framework) || ours === null || (basis === 'published' && row.published !== null)
  const text = reader.number(score, framework.rounding)
  const again =
    isPublished && !isPrinted(framework) && ours !== null
      ? page.recomputed(reader.number(ours, framework.rounding))
      : ''
  return [
    {
      name: isPublished ? edition.publishedTotal : page.score,
      figure: isPercent(framework) ? amount.percent(text) : text,
      note: [scaleNote(view, reader), again].filter(part => part !== '').join('; '),
    },
  ]
}

/** The printed points out of their base, where no percentage was printed with them. */
function pointsFigure({ unit: { published }, framework }: UnitView, reader: Reader): readonly Figure[] {
  const { points, base } = published
  if (points === undefined) return []
  const text = reader.number(points, framework.rounding)
  return [
    {
      name: reader.words.edition.pointsOfBase,
      figure: base === undefined ? text : `${text}/${reader.exact(base)}`,
      note: '',
    },
  ]
}

/** What the total is out of: the base of the unit itself where it is ranked by that, else the scale. */
function scaleNote({ unit, framework, row }: UnitView, reader: Reader): string {
  const { ofOwnBase, outOf } = reader.words.page
  if (row.base !== null && row.points !== null)
    return ofOwnBase(
      reader.number(row.points, framework.rounding),
      reader.exact(round(row.base, { decimals: 2, mode: 'half-up' })),
    )
  if (isPercent(framework)) return ''
  const max = unit.max ?? framework.tree.max
  return max === undefined || max === null ? '' : outOf(reader.exact(max))
}

function rankFigure({ unit, of, rank, year, block }: UnitView, reader: Reader): readonly Figure[] {
  const words = reader.words.page
  const note = block ? words.inBlock(reader.say(block)) : ''
  const name = year.isAlarmed ? words.publishedRank : words.rank
  if (rank !== null) return [{ name, figure: rankText({ rank, of }, reader), note }]
  const printed = unit.published.rank
  return printed === undefined
    ? []
    : [{ name: words.printedRank, figure: rankText({ rank: printed, of }, reader), note }]
}

function groupFigure({ unit, row, limits, framework }: UnitView, reader: Reader): readonly Figure[] {
  const label = isPrinted(framework) ? row.printedClass : unit.class
  if (!label) return []
  const [held] = row.held
  const isByQuantiles = limits !== null && 'none' in framework.rank && !isPrinted(framework)
  const note = held
    ? reader.words.edition.heldFrom(reader.say(held.from))
    : isByQuantiles
      ? reader.words.page.limits(
          reader.number(limits.low, framework.rounding),
          reader.number(limits.high, framework.rounding),
        )
      : ''
  const { page } = reader.words
  const name = areGroups(framework, [label]) ? page.group : page.class
  return [{ name, figure: reader.say(label), note }]
}

/** The change in points, or where the maximum changed in shares of it: points of two scales do not compare. */
function changeFigure(view: UnitView, reader: Reader): readonly Figure[] {
  const { delta, earlier, framework } = view
  if (delta === null || !earlier) return []
  const { page } = reader.words
  const name = page.change(shortPeriod(earlier.period, reader))
  const places = standingWords(view, reader)
  if (!isRescaled(view)) return [{ name, figure: reader.signed(delta, framework.rounding), note: places }]
  const points = sharePoints(view)
  const note = [page.percentPoints, places].filter(text => text !== '').join(', ')
  return points === null ? [] : [{ name, figure: reader.signed(points, 1), note }]
}
