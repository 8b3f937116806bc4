import { both } from '../basics/numerals.ts'
import { type Path, type Problem, problem } from '../basics/problem.ts'
import { sum } from '../basics/sum.ts'
import { classifiers } from '../methods/classify.ts'
import { rules } from '../rules/catalogue.ts'
import type { Finding } from '../rules/rule.ts'
import type { Edition, EditionNode } from './edition.ts'
import { isAdjustment, type Placed, postOrder, weightOf } from './tree.ts'

// Printed maxima and weights carry four decimals at most; thirds such as 3.3333 close within this.
const closes = 0.001

/** What is wrong with an edition whose form is right: the faults that real decrees and their copyists make. */
export function lint(edition: Edition): readonly Problem[] {
  const placed = [...postOrder(edition.tree)]
  return [
    ...duplicateCodes(placed),
    ...placed.flatMap(({ node, path }) => [
      ...shape(node, path),
      ...leafFindings(node, path),
      ...groupFindings(node, path),
    ]),
    ...references(edition, new Set(placed.map(({ node }) => node.code))),
    ...classFindings(edition),
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

function leafFindings(node: EditionNode, path: Path): readonly Problem[] {
  if (!node.rule || node.children) return []
  const rule = rules[node.rule.kind].bind(node.rule, node.max ?? Number.NaN)
  const findings = rule.findings.map(finding => fromFinding(node.code, [...path, 'rule'], finding))
  if (node.max === undefined)
    return [
      about(
        node.code,
        problem('max-missing', path, {
          vi: `“${node.name.vi}” chưa có điểm tối đa. Hãy ghi “max”.`,
          en: `“${node.name.en}” has no maximum. State “max”.`,
        }),
      ),
      ...findings,
    ]
  return [...bestAgainstMax(node, rule.best, node.max, path), ...findings]
}

function bestAgainstMax(
  { code, name }: EditionNode,
  best: number,
  max: number,
  path: Path,
): readonly Problem[] {
  if (Math.abs(best - max) <= closes) return []
  const words = both((n, language) =>
    language === 'vi'
      ? `“${name.vi}”: phương án tốt nhất được ${n(best)} điểm, điểm tối đa ghi ${n(max)}. Hãy sửa một trong hai cho khớp văn bản.`
      : `“${name.en}”: the best option earns ${n(best)}, the printed maximum is ${n(max)}. Correct whichever differs from the text.`,
  )
  return [about(code, problem(best < max ? 'best-below-max' : 'best-above-max', [...path, 'max'], words))]
}

function groupFindings(node: EditionNode, path: Path): readonly Problem[] {
  if (!node.children) return []
  const parts = node.children.filter(child => !isAdjustment(child))
  return [...weightsClose(node, parts, path), ...partsAgainstWhole(node, parts, path)]
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

/** The points that the parts can reach, against the maximum that the group prints. */
function partsAgainstWhole(node: EditionNode, parts: readonly EditionNode[], path: Path): readonly Problem[] {
  const method = node.combine?.method ?? 'sum'
  const maxima = parts.map(part => part.max)
  if (method !== 'sum' || node.max === undefined || maxima.some(max => max === undefined)) return []
  const total = (node.combine?.scale ?? 1) * sum(maxima.map(max => max ?? 0))
  if (Math.abs(total - node.max) <= closes) return []
  const above = total > node.max
  const words = both((n, language) =>
    language === 'vi'
      ? `Các phần của “${node.name.vi}” cộng lại ${n(total)} điểm, ${above ? 'vượt' : 'chưa đủ'} ${n(node.max ?? 0)} điểm của cả nhóm. Hãy đối chiếu văn bản.`
      : `The parts of “${node.name.en}” add up to ${n(total)}, ${above ? 'above' : 'short of'} the ${n(node.max ?? 0)} of the group. Compare with the text.`,
  )
  return [
    about(node.code, problem(above ? 'parts-exceed-whole' : 'parts-short-of-whole', [...path, 'max'], words)),
  ]
}

/** Codes that are named somewhere must exist. */
function references(edition: Edition, codes: ReadonlySet<string>): readonly Problem[] {
  const classified =
    'none' in edition.classes
      ? []
      : edition.classes.flatMap((choice, i) =>
          choice.of.map((code, j) => ({ code, at: ['classes', i, 'of', j] })),
        )
  const parts = [...postOrder(edition.tree)].flatMap(({ node, path }) =>
    node.rebase?.variant === 'drop-part' ? [{ code: node.rebase.part, at: [...path, 'rebase', 'part'] }] : [],
  )
  return [...classified, ...parts]
    .filter(({ code }) => !codes.has(code))
    .map(({ code, at }) =>
      about(
        code,
        problem('unknown-code', at, {
          vi: `Không có nút nào mang mã “${code}” trong cây. Hãy kiểm tra mã.`,
          en: `No node of the tree has the code “${code}”. Check the code.`,
        }),
      ),
    )
}

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
