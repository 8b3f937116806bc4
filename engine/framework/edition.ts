import * as z from 'zod/mini'
import { classifiers } from '../methods/classify.ts'
import { combiners } from '../methods/combine.ts'
import { conditions } from '../methods/conditions.ts'
import { imputations } from '../methods/impute.ts'
import { normalisers } from '../methods/normalise.ts'
import { tieRules } from '../methods/ties.ts'
import { treatments } from '../methods/treat.ts'
import { weighings } from '../methods/weigh.ts'
import { missingReasons } from '../model/value.ts'
import { rules } from '../rules/catalogue.ts'
import { choice } from './choice.ts'

const text = z.string().check(z.regex(/\S/))

/** A sentence or name in both languages; neither is empty. */
const words = z.strictObject({ vi: text, en: text })

const code = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9_.-]*$/))

/** A weight or a share: a number, or a fraction written as `1/7`, so that thirds and sevenths are exact. */
const weight = z.union([
  z.number().check(z.nonnegative()),
  z.string().check(z.regex(/^\d+(\.\d+)?\/0*[1-9]\d*$/)),
])

const points = z.number().check(z.nonnegative())

/** What a missing value does: the parent has no number; it is left out and the rest re-based; it counts as zero points. */
const consequence = z.enum(['hold', 'leave-out', 'zero'])
const consequences = z.partialRecord(z.enum(missingReasons), consequence)

/** The span of values that relative scores are measured against. */
const range = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('own-year'), within: z.optional(z.literal('block')) }),
  z.strictObject({ kind: z.literal('expanding'), since: z.optional(z.string()) }),
  z.strictObject({ kind: z.literal('fixed'), low: z.number(), high: z.number() }),
])

const rebase = z.discriminatedUnion('variant', [
  z.strictObject({ variant: z.literal('total') }),
  z.strictObject({ variant: z.literal('part') }),
  z.strictObject({ variant: z.literal('group') }),
  z.strictObject({ variant: z.literal('drop-part'), part: code }),
])

/** Where the points of a leaf come from. */
const origin = z.enum(['unit', 'survey', 'leader-survey', 'operational', 'outcome', 'published'])

/** One node of the tree: a leaf with a rule (absolute) or a way to normalise (relative), or a group that combines its children. */
export const nodeSchema = z.strictObject({
  code,
  name: words,
  short: z.optional(words),
  note: z.optional(words),
  max: z.optional(z.nullable(z.number().check(z.positive()))),
  unpublished: z.optional(words),
  weight: z.optional(weight),
  role: z.optional(z.enum(['ordinary', 'bonus', 'penalty'])),
  missing: z.optional(consequences),
  source: z.optional(origin),
  rule: z.optional(choice('kind', rules)),
  direction: z.optional(z.enum(['positive', 'negative'])),
  per: z.optional(z.string()),
  range: z.optional(range),
  normalise: z.optional(
    choice('method', normalisers, { least: z.optional(z.number()), most: z.optional(z.number()) }),
  ),
  combine: z.optional(
    choice('method', combiners, { scale: z.optional(z.number()), enough: z.optional(weight) }),
  ),
  weigh: z.optional(choice('method', weighings)),
  caps: z.optional(
    z.strictObject({
      bonus: z.optional(points),
      penalty: z.optional(points),
      least: z.optional(z.number()),
      most: z.optional(z.number()),
    }),
  ),
  rebase: z.optional(rebase),
  get children() {
    return z.optional(z.array(nodeSchema).check(z.minLength(1)))
  },
})

const source = z.strictObject({
  id: code,
  title: words,
  credit: z.string(),
  url: z.optional(z.string()),
  note: z.optional(words),
})

const rank = z.union([
  z.strictObject({ basis: z.enum(['unrounded', 'printed']), ties: z.enum(keys(tieRules)) }),
  z.strictObject({ none: words }),
])

/** What keeps a unit from a class that its score would earn: a veto (“no criterion at nought”) or a cap (“warned”). */
const limit = z.strictObject({ when: choice('kind', conditions), highest: z.string(), reason: words })

const classification = z.union([
  z.array(
    choice('method', classifiers, {
      of: z.array(code),
      status: z.enum(['official', 'observed', 'derived', 'model']),
      note: z.optional(words),
      blocks: z.optional(z.array(code)),
      limits: z.optional(z.array(limit)),
    }),
  ),
  z.strictObject({ none: words }),
])

/** A block of units that are ranked and classified among themselves, and what does not apply to any of them. */
const block = z.strictObject({
  code,
  name: words,
  notApplicable: z.optional(z.array(z.strictObject({ of: z.array(code), reason: words }))),
})

/** A part of the total by where its points come from: PAR INDEX prints appraisal, leaders' survey, SIPAS and outcomes. */
const share = z.strictObject({ code, name: words, source: origin, max: z.number().check(z.positive()) })

/** The form of `index.yaml`: one edition of one index. The JSON Schema for editors is made from this. */
export const editionSchema = z.strictObject({
  index: z.string().check(z.regex(/^[a-z0-9-]+$/)),
  edition: z.string().check(z.regex(/^[a-z0-9-]+$/)),
  kind: z.enum(['computed', 'published', 'model']),
  status: z.enum(['official', 'recovered', 'derived', 'model']),
  title: words,
  about: z.optional(words),
  publisher: words,
  period: z.string(),
  units: z.strictObject({
    register: z.string(),
    within: z.optional(z.string()),
    on: z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)),
    unranked: z.optional(z.array(z.strictObject({ unit: z.string(), reason: words }))),
  }),
  blocks: z.optional(z.array(block).check(z.minLength(1))),
  split: z.optional(z.array(share).check(z.minLength(2))),
  // `of: null`: units are missing, and nobody printed how many there are.
  coverage: z.optional(z.strictObject({ of: z.nullable(z.int().check(z.positive())) })),
  breaks: z.optional(words),
  history: z.optional(z.array(z.string())),
  sources: z.array(source).check(z.minLength(1)),
  rounding: z.strictObject({
    decimals: z.int().check(z.nonnegative()),
    mode: z.enum(['half-up', 'half-even', 'truncate']),
  }),
  measure: z._default(z.enum(['points', 'percent']), 'points'),
  rank,
  classes: classification,
  missing: z.optional(consequences),
  prepare: z.optional(
    z.strictObject({
      impute: z.optional(choice('method', imputations, { by: z.optional(z.string()) })),
      screen: z.optional(z.strictObject({ atLeast: z.number() })),
      treat: z.optional(choice('method', treatments)),
    }),
  ),
  reproduces: z.optional(z.strictObject({ within: z.number(), note: z.optional(words) })),
  acknowledged: z.optional(z.array(z.strictObject({ code: z.string(), at: z.string(), reason: words }))),
  tree: nodeSchema,
})

/** One edition of one index, as read from its file and checked against the schema. */
export type Edition = z.output<typeof editionSchema>

/** One node of an edition's tree. */
export type EditionNode = z.output<typeof nodeSchema>

/** The id by which scripts name an edition, e.g. `pci/2021`. */
export const editionId = ({ index, edition }: { readonly index: string; readonly edition: string }): string =>
  `${index}/${edition}`

function keys<K extends string>(catalogue: { readonly [key in K]: unknown }): [K, ...K[]] {
  return Object.keys(catalogue) as [K, ...K[]]
}
