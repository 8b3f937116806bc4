import type { Claim, Edition, EditionNode, Words } from '@thuocdo/engine'
import type { Reader } from '../words/reader.ts'
import type { NamedClaim } from './edition-view.ts'
import { unitWordOf } from './edition-words.ts'
import { placesWords } from './places-words.ts'

/** Whom a claim is about: a unit, a block as a whole, or all. */
export function claimedAbout({ unit, name, block }: NamedClaim, { blocks }: Edition, reader: Reader): string {
  const words = reader.words.claims
  if (unit !== undefined) return name ? reader.say(name) : unit
  const named = blocks?.find(({ code }) => code === block)?.name
  if (block === undefined) return words.whole
  return words.wholeBlock(named ? reader.say(named) : block)
}

/** Which figure a claim gives: of the total, or of a part; of a count what it counts. */
export function claimedFigure(claim: Claim, framework: Edition, reader: Reader): string {
  const { figure, node, of } = claim
  const { figures, inNode, countOf, countOfThings, shareOf } = reader.words.claims
  if (countsThings(claim))
    return countOfThings(reader.say(things.get(of ?? '') ?? { vi: of ?? '', en: of ?? '' }))
  if (isOfGroup({ figure, of })) {
    const say = figure === 'count' ? countOf : shareOf
    return say(reader.words.ofUnits[unitWordOf(framework)], groupText(of ?? '', reader))
  }
  const name = node === undefined ? undefined : nameOfCode(framework, node)
  return name ? inNode(figures[figure], reader.say(name)) : figures[figure]
}

/** The name of a node, or of a source of points, by its code. */
export const nameOfCode = ({ tree, split = [] }: Edition, code: string): Words | undefined =>
  [...under(tree), ...split].find(part => part.code === code)?.name

const under = (node: EditionNode): readonly EditionNode[] => [node, ...(node.children ?? []).flatMap(under)]

/** The figure itself: a rank among so many, a change in words, a share in percent. */
export function claimedValue(
  { figure, value, of: among }: Claim,
  framework: Edition,
  reader: Reader,
): string {
  const isNamed = isOfGroup({ figure, of: among }) || countsThings({ figure, of: among })
  const of = isNamed ? undefined : inWords(among, reader)
  if (typeof value === 'string') return withRegion(value, of)
  if (figure === 'rank')
    return /^\d+$/.test(of ?? '') ? `${value}/${of}` : withRegion(reader.count(value), of)
  if (figure === 'rank-change') return withRegion(placesWords(value, reader), of)
  const isScore = figure !== 'count' && figure !== 'share'
  const text = plain(value, isScore ? framework.rounding.decimals : 0, reader)
  if (figure === 'score-change') return withRegion(value > 0 ? `+${text}` : text, of)
  const isShare = figure === 'percent' || figure === 'share'
  return withRegion(isShare ? reader.words.amount.percent(text) : text, of)
}

const withRegion = (text: string, of: string | undefined): string =>
  of === undefined || /^\d+$/.test(of) ? text : `${text} (${of})`

/** Whether a claim counts the units of one group: the group then stands in the name of the figure. */
const isOfGroup = ({ figure, of = '' }: Named): boolean =>
  (figure === 'count' || figure === 'share') && /^([A-ZĐ]|[<>≥≤]|\d[\d,.]* [–-])/u.test(of)

/** Whether a claim counts something other than units: what that is begins with a small letter, and stands in the name of the figure. */
const countsThings = ({ figure, of = '' }: Named): boolean => figure === 'count' && /^\p{Ll}/u.test(of)

type Named = { readonly figure: string; readonly of?: string | undefined }

/** A group as a source names it: by a letter, by a name, or by the scores in it. */
function groupText(of: string, reader: Reader): string {
  const { inGroup, inClass, inBand } = reader.words.claims
  const group = /^(?:Nhóm )?([A-Z]|[IVX]+)$/.exec(of)?.[1]
  if (group !== undefined) return inGroup(group)
  return /\d/.test(of) ? inBand(of) : inClass(of)
}

/** Among whom a claim counts or averages, with the name of a region in the language of the reader. */
const inWords = (of: string | undefined, reader: Reader): string | undefined =>
  of === undefined ? undefined : reader.say(regions.get(of) ?? { vi: of, en: of })

const regions: ReadonlyMap<string, Words> = new Map(
  [
    { vi: 'Đồng bằng sông Hồng', en: 'Red River Delta' },
    { vi: 'Trung du và miền núi phía Bắc', en: 'Northern Midlands and Mountains' },
    { vi: 'Bắc Trung Bộ và Duyên hải miền Trung', en: 'North Central and Central Coast' },
    { vi: 'Tây Nguyên', en: 'Central Highlands' },
    { vi: 'Đông Nam Bộ', en: 'Southeast' },
    { vi: 'Đồng bằng sông Cửu Long', en: 'Mekong Delta' },
  ].map(region => [region.vi, region]),
)

/** What sources count besides units, in both languages. */
const things: ReadonlyMap<string, Words> = new Map(
  [
    { vi: 'chỉ số thành phần do Sở Tư pháp chủ trì', en: 'sub-indices led by the Department of Justice' },
    { vi: 'chỉ tiêu cơ sở do Sở Tư pháp chủ trì', en: 'indicators led by the Department of Justice' },
    { vi: 'chỉ tiêu cơ sở đạt mục tiêu trên 7 chỉ tiêu', en: 'indicators that reached their targets, of 7' },
  ].map(thing => [thing.vi, thing]),
)

/** With the decimals that the edition prints, or more where the source gave more, at most four. */
function plain(value: number, least: number, reader: Reader): string {
  const own = [0, 1, 2, 3].find(d => Math.abs(value - Number(value.toFixed(d))) < 1e-9) ?? 4
  return reader.number(value, Math.max(own, least))
}
