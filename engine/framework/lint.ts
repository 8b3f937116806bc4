import { both } from '../basics/numerals.ts'
import { type Path, type Problem, problem } from '../basics/problem.ts'
import { sum } from '../basics/sum.ts'
import { classifiers } from '../methods/classify.ts'
import { rules } from '../rules/catalogue.ts'
import type { Finding } from '../rules/rule.ts'
import type { Edition, EditionNode } from './edition.ts'
import { mostOf, reachOf } from './reachable.ts'
import { isAdjustment, type Placed, postOrder, weightOf } from './tree.ts'

// Printed maxima and weights carry four decimals at most; thirds such as 3.3333 close within this.
const closes = 0.001

/** What is wrong with an edition whose form is right: the faults that real decrees and their copyists make. */
export const lint = (edition: Edition): readonly Problem[] => [
  ...lintTree(edition.tree),
  ...unknownClasses(edition),
  ...classFindings(edition),
]

/** What is wrong with a tree whose form is right, whatever stands around it. */
export function lintTree(tree: EditionNode): readonly Problem[] {
  const placed = [...postOrder(tree)]
  return [
    ...duplicateCodes(placed),
    ...placed.flatMap(({ node, path }) => [
      ...shape(node, path),
      ...keysWithoutEffect(node, path),
      ...leafFindings(node, path),
      ...groupFindings(node, path),
    ]),
  ]
}

function duplicateCodes(placed: readonly Placed[]): readonly Problem[] {
  const byCode = Map.groupBy(placed, ({ node }) => node.code)
  return [...byCode].flatMap(([code, uses]) =>
    uses.slice(1).map(({ path }) =>
      about(
        code,
        problem('code-used-twice', [...path, 'code'], {
          vi: `Mã “${code}” đã dùng cho “${uses[0].node.name.vi}”. Mỗi nút cần một mã riêng.`,
          en: `The code “${code}” already stands for “${uses[0].node.name.en}”. Give each node its own code.`,
        }),
      ),
    ),
  )
}

/** A leaf has exactly one way to be scored, a group has none of its own. */
function shape(node: EditionNode, path: Path): readonly Problem[] {
  const ways = [node.rule, node.normalise].filter(way => way !== undefined).length
  if (node.children && ways > 0)
    return [
      about(
        node.code,
        problem('group-with-rule', path, {
          vi: `Nhóm “${node.name.vi}” có tiêu chí con nên không có cách chấm riêng. Hãy bỏ “rule” hoặc “normalise”.`,
          en: `The group “${node.name.en}” has children, so it takes no rule of its own. Remove “rule” or “normalise”.`,
        }),
      ),
    ]
  if (!node.children && ways !== 1)
    return [
      about(
        node.code,
        problem('leaf-without-rule', path, {
          vi: `“${node.name.vi}” cần đúng một cách chấm: “rule” (tự so với mình) hoặc “normalise” (so với các đơn vị khác).`,
          en: `“${node.name.en}” needs exactly one way to be scored: “rule” (by its own value) or “normalise” (among the others).`,
        }),
      ),
    ]
  return []
}

/** Keys that the node cannot use: what was meant by them does not happen, so they are not passed over. */
function keysWithoutEffect(node: EditionNode, path: Path): readonly Problem[] {
  const keys = node.children
    ? (['direction', 'range', 'per'] as const)
    : node.rule
      ? (['direction', 'range', 'per', 'combine', 'caps', 'rebase', 'weigh'] as const)
      : (['combine', 'caps', 'rebase', 'weigh'] as const)
  return keys
    .filter(key => node[key] !== undefined)
    .map(key =>
      about(
        node.code,
        problem('key-without-effect', [...path, key], {
          vi: `“${key}” không có tác dụng ở “${node.name.vi}”. Hãy bỏ mục này, hoặc chuyển đến nút cần nó.`,
          en: `“${key}” has no effect at “${node.name.en}”. Remove it, or move it to the node that needs it.`,
        }),
      ),
    )
}

function leafFindings(node: EditionNode, path: Path): readonly Problem[] {
  if (node.children) return []
  if (node.normalise) return bestAgainstMax(node, path)
  if (!node.rule) return []
  const { findings } = rules[node.rule.kind].bind(node.rule, node.max ?? Number.NaN)
  const found = findings.map(finding => fromFinding(node.code, [...path, 'rule'], finding))
  return [...(node.max === undefined ? [noMax(node, path)] : bestAgainstMax(node, path)), ...found]
}

const noMax = ({ code, name }: EditionNode, path: Path): Problem =>
  about(
    code,
    problem('max-missing', path, {
      vi: `“${name.vi}” chưa có điểm tối đa. Hãy ghi “max”.`,
      en: `“${name.en}” has no maximum. State “max”.`,
    }),
  )

function bestAgainstMax(node: EditionNode, path: Path): readonly Problem[] {
  const [best, max] = [reachOf(node), mostOf(node)]
  if (!(Math.abs(best - max) > closes)) return []
  const { code, name } = node
  const words = both((n, language) =>
    language === 'vi'
      ? `“${name.vi}”: cao nhất chỉ được ${n(best)} điểm theo cách chấm, điểm tối đa ghi ${n(max)}. Hãy sửa một trong hai cho khớp văn bản.`
      : `“${name.en}”: the best that its rule gives is ${n(best)}, the printed maximum is ${n(max)}. Correct whichever differs from the text.`,
  )
  return [about(code, problem(best < max ? 'best-below-max' : 'best-above-max', [...path, 'max'], words))]
}

function groupFindings(node: EditionNode, path: Path): readonly Problem[] {
  if (!node.children) return []
  const parts = node.children.filter(child => !isAdjustment(child))
  return [
    ...weightsClose(node, parts, path),
    ...weightsIgnored(node, parts, path),
    ...partsAgainstWhole(node, path),
    ...droppedPart(node, path),
  ]
}

function weightsClose(node: EditionNode, parts: readonly EditionNode[], path: Path): readonly Problem[] {
  if (node.combine?.method !== 'weighted-sum') return []
  const total = sum(parts.map(weightOf))
  if (Math.abs(total - 1) <= 1e-9) return []
  const words = both((n, language) =>
    language === 'vi'
      ? `Trọng số trong “${node.name.vi}” cộng lại bằng ${n(total)}, không phải 1. Hãy sửa trọng số, hoặc thừa nhận kèm lý do nếu văn bản ghi như vậy.`
      : `The weights inside “${node.name.en}” add up to ${n(total)}, not 1. Correct them, or acknowledge it with a reason if the text says so.`,
  )
  return [about(node.code, problem('weights-do-not-close', [...path, 'children'], words))]
}

const weightless: readonly string[] = ['sum', 'product', 'minimum']

function weightsIgnored(node: EditionNode, parts: readonly EditionNode[], path: Path): readonly Problem[] {
  const method = node.combine?.method ?? 'sum'
  if (!weightless.includes(method) || parts.every(part => part.weight === undefined)) return []
  return [
    about(
      node.code,
      problem('weights-ignored', [...path, 'children'], {
        vi: `Các phần của “${node.name.vi}” có trọng số, nhưng cách gộp “${method}” không dùng trọng số. Hãy ghi combine: { method: weighted-sum } hoặc weighted-mean, hoặc bỏ trọng số.`,
        en: `The parts of “${node.name.en}” have weights, but “${method}” does not use them. Write combine: { method: weighted-sum } or weighted-mean, or remove the weights.`,
      }),
    ),
  ]
}

/** What the parts can reach, against the maximum that the group prints. Only points that are added must also fill it. */
function partsAgainstWhole(node: EditionNode, path: Path): readonly Problem[] {
  const [total, max] = [reachOf(node), mostOf(node)]
  const above = total > max + closes
  const short = total < max - closes && (node.combine?.method ?? 'sum') === 'sum'
  if (!above && !short) return []
  const words = both((n, language) =>
    language === 'vi'
      ? `Các phần của “${node.name.vi}” cộng lại ${n(total)} điểm, ${above ? 'vượt' : 'chưa đủ'} ${n(max)} điểm của cả nhóm. Hãy đối chiếu văn bản.`
      : `The parts of “${node.name.en}” add up to ${n(total)}, ${above ? 'above' : 'short of'} the ${n(max)} of the group. Compare with the text.`,
  )
  return [
    about(node.code, problem(above ? 'parts-exceed-whole' : 'parts-short-of-whole', [...path, 'max'], words)),
  ]
}

/** The part that may be dropped must be one of the group's own. */
function droppedPart({ code, rebase, children = [] }: EditionNode, path: Path): readonly Problem[] {
  if (rebase?.variant !== 'drop-part' || children.some(child => child.code === rebase.part)) return []
  return [about(code, unknownCode(rebase.part, [...path, 'rebase', 'part']))]
}

/** Codes that are classified must exist. */
function unknownClasses({ classes, tree }: Edition): readonly Problem[] {
  if ('none' in classes) return []
  const codes = new Set([...postOrder(tree)].map(({ node }) => node.code))
  return classes.flatMap((choice, i) =>
    choice.of.flatMap((code, j) =>
      codes.has(code) ? [] : about(code, unknownCode(code, ['classes', i, 'of', j])),
    ),
  )
}

const unknownCode = (code: string, at: Path): Problem =>
  problem('unknown-code', at, {
    vi: `Không có nút nào mang mã “${code}” ở đây. Hãy kiểm tra mã.`,
    en: `No node here has the code “${code}”. Check the code.`,
  })

function classFindings({ classes }: Edition): readonly Problem[] {
  if ('none' in classes) return []
  return classes.flatMap((choice, i) =>
    classifiers[choice.method]
      .bind(choice)
      .findings.map(finding => fromFinding('classes', ['classes', i], finding)),
  )
}

const fromFinding = (subject: string, at: Path, { code, words }: Finding): Problem =>
  about(subject, problem(code, at, words))

const about = (subject: string, p: Problem): Problem => ({ ...p, subject })
