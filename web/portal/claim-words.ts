import type { Claim, Edition, EditionNode, Words } from '@thuocdo/engine'
import type { Reader } from '../words/reader.ts'
import type { NamedClaim } from './edition-view.ts'
import { placesWords } from './places-words.ts'

/** Whom a claim is about: a unit, a block as a whole, or all. */
export function claimedAbout({ unit, name, block }: NamedClaim, { blocks }: Edition, reader: Reader): string {
  const words = reader.words.claims
  if (unit !== undefined) return name ? reader.say(name) : unit
  const named = blocks?.find(({ code }) => code === block)?.name
  if (block === undefined) return words.whole
  return words.wholeBlock(named ? reader.say(named) : block)
}

/** Which figure a claim gives: of the total, or of a part. */
export function claimedFigure({ figure, node }: Claim, framework: Edition, reader: Reader): string {
  const { figures, inNode } = reader.words.claims
  const name = node === undefined ? undefined : nameOfCode(framework, node)
  return name ? inNode(figures[figure], reader.say(name)) : figures[figure]
}

/** The name of a node, or of a source of points, by its code. */
export const nameOfCode = ({ tree, split = [] }: Edition, code: string): Words | undefined =>
  [...under(tree), ...split].find(part => part.code === code)?.name

const under = (node: EditionNode): readonly EditionNode[] => [node, ...(node.children ?? []).flatMap(under)]

/** The figure itself: a rank among so many, a change in words, a share in percent. */
export function claimedValue({ figure, value, of }: Claim, reader: Reader): string {
  if (typeof value === 'string') return withRegion(value, of)
  if (figure === 'rank')
    return /^\d+$/.test(of ?? '') ? `${value}/${of}` : withRegion(reader.count(value), of)
  if (figure === 'rank-change') return withRegion(placesWords(value, reader), of)
  const text = plain(value, reader)
  if (figure === 'score-change') return withRegion(value > 0 ? `+${text}` : text, of)
  const isShare = figure === 'percent' || figure === 'share'
  return withRegion(isShare ? reader.words.amount.percent(text) : text, of)
}

const withRegion = (text: string, of: string | undefined): string =>
  of === undefined || /^\d+$/.test(of) ? text : `${text} (${of})`

/** With the decimals that the source gave, at most four. */
function plain(value: number, reader: Reader): string {
  const decimals = [0, 1, 2, 3].find(d => Math.abs(value - Number(value.toFixed(d))) < 1e-9) ?? 4
  return reader.number(value, decimals)
}
