import { both } from '../basics/numerals.ts'
import { type Problem, problem, type Words, warning } from '../basics/problem.ts'
import { fold } from '../basics/text.ts'
import type { Published } from '../model/published.ts'
import { classify } from './classes.ts'
import { rankSettings, ranksOf, rowsOfBlocks } from './rank.ts'
import type { Result } from './result.ts'

/** A unit whose printed rank or class is another than the computed one. */
type Difference = { readonly unit: string; readonly printed: Words; readonly ours: Words }

/** Printed ranks or classes beside those computed: of how many units there are both, and where the two differ. */
export type StandingAgreement = { readonly compared: number; readonly differ: readonly Difference[] }

const plain = (text: string | number): Words => ({ vi: String(text), en: String(text) })

/**
 * Printed ranks beside those of a result, within blocks. Where more units were ranked than a table holds, only the order of those
 * that it holds is compared.
 */
export function compareRanks(result: Result, published: Published): StandingAgreement {
  const ours = ranksOf(result)
  const printed = result.units.map(unit => published.get(unit)?.rank ?? 0)
  const pairs = rowsOfBlocks(result.blocks).flatMap(rows => {
    const compared = rows.filter(row => ours[row] > 0 && printed[row] > 0)
    const isPartial = compared.some(row => printed[row] > rows.length)
    const place = (ranks: ArrayLike<number>, row: number): number =>
      isPartial ? 1 + compared.filter(other => ranks[other] < ranks[row]).length : ranks[row]
    return compared.map(row => ({ row, differs: place(ours, row) !== place(printed, row) }))
  })
  const differ = pairs
    .filter(({ differs }) => differs)
    .sort((a, b) => a.row - b.row)
    .map(({ row }) => ({ unit: result.units[row], printed: plain(printed[row]), ours: plain(ours[row]) }))
  return { compared: pairs.length, differ }
}

const isSameText = (label: Words, text: string): boolean =>
  [label.vi, label.en].some(said => fold(said) === fold(text))

const unclassed: Words = { vi: 'không xếp loại', en: 'no class' }

/** Printed classes of the whole beside those of a result, by their labels in either language. */
export function compareClasses(result: Result, published: Published): StandingAgreement {
  const classified = classify(result).get(result.program.edition.tree.code)
  const pairs = result.units.flatMap((unit, row) => {
    const printed = published.get(unit)?.class
    if (!classified || printed === undefined) return []
    const ours = classified.labels[classified.classes[row]]
    const known = classified.labels.find(label => isSameText(label, printed))
    const isSame = ours !== undefined && isSameText(ours, printed)
    return [{ isSame, difference: { unit, printed: known ?? plain(printed), ours: ours ?? unclassed } }]
  })
  return { compared: pairs.length, differ: pairs.flatMap(p => (p.isSame ? [] : p.difference)) }
}

/** An alarm where printed ranks or classes are others than the computed. `nameOf` names the first unit of which that is so. */
export function standingAlarms(
  result: Result,
  published: Published,
  nameOf: (unit: string) => Words,
): readonly Problem[] {
  const said = [
    ['ranks-differ', { vi: 'Thứ hạng', en: 'ranks' }, { vi: 'hạng', en: 'rank' }, compareRanks] as const,
    ['classes-differ', { vi: 'Loại', en: 'classes' }, { vi: 'loại', en: 'class' }, compareClasses] as const,
  ]
  return said.flatMap(([code, all, one, compare]) => {
    const agreement = compare(result, published)
    if (agreement.differ.length === 0) return []
    const words = differWords(agreement, all, one, nameOf)
    return [{ ...warning(code, [], words), subject: result.program.edition.tree.code }]
  })
}

function differWords(
  { compared, differ }: StandingAgreement,
  all: Words,
  one: Words,
  nameOf: (unit: string) => Words,
): Words {
  const [{ unit, printed, ours }] = differ
  const name = nameOf(unit)
  return both((_, language) =>
    language === 'vi'
      ? `${all.vi} đã in khác kết quả tính lại ở ${differ.length}/${compared} đơn vị; đơn vị đầu tiên, ${name.vi}: in ${one.vi} ${printed.vi}, tính lại ra ${ours.vi}. Số đã công bố được giữ nguyên; hãy đối chiếu nguồn, hoặc thừa nhận kèm lý do.`
      : `Printed ${all.en} are others than the computed for ${differ.length} of ${compared} units; the first, ${name.en}: ${one.en} ${printed.en} printed, ${ours.en} computed. What was printed is kept; compare with the source, or acknowledge it with a reason.`,
  )
}

/** Notes on printed ranks and classes with which nothing can be compared, since the edition ranks or classifies nobody. */
export function standingNotes({ program }: Result, published: Published): readonly Problem[] {
  const all = [...published.values()]
  const ranked = all.filter(unit => unit.rank !== undefined).length
  const classed = all.filter(unit => unit.class !== undefined).length
  return [
    ...(ranked > 0 && !rankSettings(program.edition)
      ? [notCompared('ranks-not-compared', rankless(ranked))]
      : []),
    ...(classed > 0 && 'none' in program.edition.classes
      ? [notCompared('classes-not-compared', classless(classed))]
      : []),
  ]
}

const notCompared = (code: string, words: Words): Problem => ({
  ...problem(code, [], words),
  severity: 'note',
})

const rankless = (units: number): Words => ({
  vi: `Thứ hạng đã in của ${units} đơn vị được giữ nguyên nhưng không đối chiếu được: ấn bản không xếp hạng.`,
  en: `The printed ranks of ${units} units are kept, but there is nothing to compare them with: the edition ranks nobody.`,
})

const classless = (units: number): Words => ({
  vi: `Loại đã in của ${units} đơn vị được giữ nguyên nhưng không đối chiếu được: ấn bản không xếp loại.`,
  en: `The printed classes of ${units} units are kept, but there is nothing to compare them with: the edition classifies nobody.`,
})
