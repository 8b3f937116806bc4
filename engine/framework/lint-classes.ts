import { type Path, type Problem, problem, type Words } from '../basics/problem.ts'
import { classifiers } from '../methods/classify.ts'
import { conditions } from '../methods/conditions.ts'
import type { Band } from '../rules/bands.ts'
import type { Edition } from './edition.ts'
import { about, fromFinding, unknownBlock, unknownCode } from './finding.ts'
import { postOrder } from './tree.ts'

type Choice = Extract<Edition['classes'], readonly unknown[]>[number]

/** What is wrong with the classes of an edition: nodes, blocks and labels that do not exist, holes and overlaps. */
export function lintClasses({ classes, tree, blocks = [] }: Edition): readonly Problem[] {
  if ('none' in classes) return []
  const codes = new Set([...postOrder(tree)].map(({ node }) => node.code))
  const known = new Set(blocks.map(({ code }) => code))
  const covered = new Set(classes.flatMap(choice => choice.blocks ?? [...known]))
  const without = blocks.flatMap(({ code, name }, i) => (covered.has(code) ? [] : [withoutClasses(name, i)]))
  const found = classes.flatMap((choice, i) => {
    const at = ['classes', i]
    const bound = classifiers[choice.method].bind(choice)
    return [
      ...unknowns(choice.of, codes, [...at, 'of'], unknownCode),
      ...unknowns(choice.blocks ?? [], known, [...at, 'blocks'], unknownBlock),
      ...bound.findings.map(finding => fromFinding('classes', at, finding)),
      ...limitProblems(
        choice,
        codes,
        bound.labels.map(({ vi }) => vi),
        at,
      ),
    ]
  })
  return [...found, ...without]
}

const withoutClasses = (name: Words, at: number): Problem => ({
  ...about(
    'classes',
    problem('block-without-classes', ['blocks', at], {
      vi: `Khối “${name.vi}” không có mức xếp loại nào nên các đơn vị của khối không được xếp loại.`,
      en: `The block “${name.en}” has no classes, so its units are not classified.`,
    }),
  ),
  severity: 'note',
})

function unknowns(
  written: readonly string[],
  known: ReadonlySet<string>,
  at: Path,
  say: (code: string, at: Path) => Problem,
): readonly Problem[] {
  return written.flatMap((code, i) => (known.has(code) ? [] : about(code, say(code, [...at, i]))))
}

/** Vetoes and caps speak of labels and nodes that exist, and need classes that stand from the best to the worst. */
function limitProblems(
  { limits = [], bands }: Choice,
  codes: ReadonlySet<string>,
  labels: readonly string[],
  at: Path,
): readonly Problem[] {
  const order = limits.length > 0 && Array.isArray(bands) && !isDescending(bands) ? [outOfOrder(at)] : []
  const found = limits.flatMap(({ when, highest }, i) => [
    ...(labels.includes(highest) ? [] : [unknownLabel(highest, labels, [...at, 'limits', i, 'highest'])]),
    ...(labels[0] === highest ? [holdsNobody(highest, [...at, 'limits', i, 'highest'])] : []),
    ...unknowns(conditions[when.kind].bind(when).codes, codes, [...at, 'limits', i, 'when'], unknownCode),
  ])
  return [...order, ...found].map(p => about('classes', p))
}

const isDescending = (bands: readonly Band[]): boolean =>
  bands.every((band, i) => i === 0 || lower(band) < lower(bands[i - 1]))

const lower = ({ gt, gte }: Band): number => gte ?? gt ?? Number.NEGATIVE_INFINITY

const holdsNobody = (label: string, at: Path): Problem =>
  problem('limit-without-effect', at, {
    vi: `“${label}” đã là loại cao nhất nên điều kiện này không hạ loại của ai. Hãy ghi loại cao nhất còn được xếp khi điều kiện xảy ra.`,
    en: `“${label}” is the best class already, so this keeps nobody from anything. Write the best class that is left where the condition holds.`,
  })

const outOfOrder = (at: Path): Problem =>
  problem('classes-not-in-order', [...at, 'bands'], {
    vi: 'Có điều kiện hạ loại nên các loại phải xếp từ cao xuống thấp. Hãy xếp lại.',
    en: 'Vetoes and caps need the classes from the best to the worst. Put them in that order.',
  })

const unknownLabel = (label: string, labels: readonly string[], at: Path): Problem =>
  problem('unknown-label', at, {
    vi: `Không có loại “${label}”. Các loại: ${labels.join(', ')}.`,
    en: `There is no class “${label}”. The classes: ${labels.join(', ')}.`,
  })
