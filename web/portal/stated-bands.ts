import { classifiers, type Edition, type Words } from '@thuocdo/engine'

/** A class as the framework states it: its name and the totals between which it lies; an open end is infinite. */
export type StatedBand = { readonly label: Words; readonly low: number; readonly high: number }

/** The stated classes of the total of one block, which may have limits of its own; none where groups are made of those who came. */
export function statedBands(
  { classes, tree }: Pick<Edition, 'classes' | 'tree'>,
  block: string,
): readonly StatedBand[] {
  if ('none' in classes) return []
  const own = classes.find(({ of, blocks }) => of.includes(tree.code) && (blocks?.includes(block) ?? true))
  const bands = own && classifiers[own.method].bind(own).bands
  return (bands ?? []).map(({ label, gt, gte, lt, lte }) => ({
    label,
    low: gte ?? gt ?? Number.NEGATIVE_INFINITY,
    high: lt ?? lte ?? Number.POSITIVE_INFINITY,
  }))
}
