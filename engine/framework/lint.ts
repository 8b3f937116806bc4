import { both } from '../basics/numerals.ts'
import { type Path, type Problem, problem, type Words } from '../basics/problem.ts'
import { sum } from '../basics/sum.ts'
import { rules } from '../rules/catalogue.ts'
import type { Edition, EditionNode } from './edition.ts'
import { about, fromFinding, unknownCode } from './finding.ts'
import { lintBlocks } from './lint-blocks.ts'
import { lintClasses } from './lint-classes.ts'
import { lintSplit } from './lint-split.ts'
import { mostOf, reachOf } from './reachable.ts'
import { comparedBy, isAdjustment, type Placed, postOrder, weightOf } from './tree.ts'

// Printed maxima and weights carry four decimals at most; thirds such as 3.3333 close within this.
const closes = 0.001

/** What is wrong with an edition whose form is right: the faults that real decrees and their copyists make. */
export const lint = (edition: Edition): readonly Problem[] => [
  ...lintTree(edition.tree),
  ...lintClasses(edition),
  ...lintBlocks(edition),
  ...lintSplit(edition),
]

/** What is wrong with a tree whose form is right, whatever stands around it. */
export function lintTree(tree: EditionNode): readonly Problem[] {
  const placed = [...postOrder(tree)]
  return [
    ...duplicateCodes(placed),
    ...placed.flatMap(({ node, path }) => [
      ...shape(node, path),
      ...unpublishedNode(node, path),
      ...comparison(node, path, placed),
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
    .map(key => about(node.code, withoutEffect(key, node.name, [...path, key])))
}

function leafFindings(node: EditionNode, path: Path): readonly Problem[] {
  if (node.children) return []
  if (node.normalise) return bestAgainstMax(node, path)
  if (!node.rule) return []
  const { findings } = rules[node.rule.kind].bind(node.rule, node.max ?? Number.NaN)
  const found = findings.map(finding => fromFinding(node.code, [...path, 'rule'], finding))
  const withoutMax = node.max === undefined || (node.max === null && node.rule.kind !== 'given')
  return [...(withoutMax ? [noMax(node, path)] : bestAgainstMax(node, path)), ...found]
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
    ...capsOf(node, path),
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

/** Caps that contradict each other, or that cap what the group does not have. */
function capsOf({ code, name, caps, children = [] }: EditionNode, path: Path): readonly Problem[] {
  if (!caps) return []
  const { least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY } = caps
  const contradiction = both((n, language) =>
    language === 'vi'
      ? `“${name.vi}”: mức thấp nhất ${n(least)} cao hơn mức cao nhất ${n(most)}. Hãy sửa “caps”.`
      : `“${name.en}”: the least, ${n(least)}, is above the most, ${n(most)}. Correct “caps”.`,
  )
  const idle = (['bonus', 'penalty'] as const).filter(
    role => caps[role] !== undefined && !children.some(child => child.role === role),
  )
  return [
    ...(least > most ? [problem('caps-contradict', [...path, 'caps'], contradiction)] : []),
    ...idle.map(role => withoutEffect(`caps.${role}`, name, [...path, 'caps', role])),
  ].map(p => about(code, p))
}

const withoutEffect = (key: string, name: Words, at: Path): Problem =>
  problem('key-without-effect', at, {
    vi: `“${key}” không có tác dụng ở “${name.vi}”. Hãy bỏ mục này, hoặc chuyển đến nút cần nó.`,
    en: `“${key}” has no effect at “${name.en}”. Remove it, or move it to the node that needs it.`,
  })

/** A maximum of `null` is a fact about the source, so it says what was looked for; the reader is told every time. */
function unpublishedNode({ code, name, max, unpublished }: EditionNode, path: Path): readonly Problem[] {
  if (unpublished)
    return [
      about(code, {
        ...problem('not-published', path, {
          vi: `“${name.vi}”: ${max === null ? 'chưa tìm được điểm tối đa' : 'còn điều chưa tìm được'}. ${unpublished.vi}`,
          en: `“${name.en}”: ${max === null ? 'its maximum was' : 'something was'} not found. ${unpublished.en}`,
        }),
        severity: 'note',
      }),
    ]
  if (max !== null) return []
  const words = {
    vi: `“${name.vi}” để trống điểm tối đa (null) mà không nói vì sao. Hãy ghi “unpublished”: nguồn nào không nêu, đã tìm ở đâu.`,
    en: `“${name.en}” leaves its maximum open (null) without a reason. Write “unpublished”: what the source does not state, and where it was looked for.`,
  }
  return [about(code, problem('null-without-reason', [...path, 'max'], words))]
}

/** A leaf can compare the final scores of a node that is scored without it. */
function comparison(node: EditionNode, path: Path, placed: readonly Placed[]): readonly Problem[] {
  const compared = comparedBy(node)
  if (compared === undefined) return []
  const at = [...path, 'rule', 'of']
  const other = placed.find(one => one.node.code === compared)
  if (!other) return [about(node.code, unknownCode(compared, at))]
  const needed = neededBy(other.node, placed)
  if (!needed.has(node.code)) return []
  const words = {
    vi: `“${node.name.vi}” so với kết quả của “${other.node.name.vi}”, mà kết quả đó lại gồm chính tiêu chí này. Hãy chọn một nút không chứa nó.`,
    en: `“${node.name.en}” compares the results of “${other.node.name.en}”, which are made of this very criterion. Choose a node that does not hold it.`,
  }
  return [about(node.code, problem('compares-itself', at, words))]
}

/** The codes of everything that the score of a node is made of, through what is compared too. */
function neededBy(root: EditionNode, placed: readonly Placed[]): ReadonlySet<string> {
  const found = new Set<string>()
  const visit = (node: EditionNode | undefined): void => {
    if (!node || found.has(node.code)) return
    found.add(node.code)
    node.children?.forEach(visit)
    const compared = comparedBy(node)
    visit(placed.find(one => one.node.code === compared)?.node)
  }
  visit(root)
  return found
}
