import { access } from 'node:fs/promises'
import { join } from 'node:path'
import {
  both,
  classify,
  type Edition,
  type Problem,
  problem,
  type Register,
  type Result,
  ranksOf,
  scoreAt,
  unitByName,
} from '@thuocdo/engine'
import * as z from 'zod/mini'
import { shownPath } from './read-edition.ts'
import { readYaml } from './read-yaml.ts'

/** A published number that anyone can check: what a source printed for one unit at one node. */
export type Example = z.output<typeof exampleSchema>

const exampleSchema = z.strictObject({
  unit: z.string(),
  node: z.optional(z.string()),
  score: z.optional(z.number()),
  within: z._default(z.number(), 0.01),
  rank: z.optional(z.number()),
  class: z.optional(z.string()),
  source: z.string(),
  note: z.optional(z.string()),
})

/** Checks the examples of an edition against what was computed: every one that does not hold, with its line. */
export async function checkExamples(
  folder: string,
  result: Result,
  register: Register,
): Promise<readonly Problem[]> {
  const file = join(folder, 'examples.yaml')
  const there = await access(file).then(
    () => true,
    () => false,
  )
  if (!there) return result.printed ? [] : [missingExamples(result.program.edition)]
  const parsed = await readYaml(file, shownPath(file))
  if (!parsed.ok) return parsed.problems
  const at = (path: readonly PropertyKey[]) =>
    parsed.value.placeOf(path.map(key => (typeof key === 'symbol' ? String(key) : key)))
  if (!Array.isArray(parsed.value.value)) return [{ ...problem('example-form', [], noList), place: at([]) }]
  const examples = z.safeParse(z.array(exampleSchema), parsed.value.value)
  if (!examples.success)
    return examples.error.issues.map(issue => ({
      ...problem('example-form', [], wrongForm(issue.path.join('.'), issue.message)),
      place: at(issue.path),
    }))
  return examples.data.flatMap((example, i) =>
    failures(example, result, register).map(p => ({
      ...p,
      subject: example.unit,
      place: parsed.value.placeOf([i]),
    })),
  )
}

function failures(example: Example, result: Result, register: Register): readonly Problem[] {
  const { program } = result
  const unit = result.units.indexOf(unitByName(register, example.unit, program.edition.units.on)?.id ?? '')
  const code = example.node ?? program.nodes[program.nodes.length - 1].code
  const node = program.position.get(code)
  if (unit === -1 || node === undefined)
    return [problem('example-unknown', [], unknownPlace(example.unit, code))]
  return [
    ...scoreFailure(example, result, node, unit),
    ...rankFailure(example, result, unit),
    ...classFailure(example, result, code, unit),
  ]
}

function scoreFailure(
  { unit, score, within }: Example,
  result: Result,
  node: number,
  at: number,
): readonly Problem[] {
  if (score === undefined) return []
  const computed = scoreAt(result, node, at)
  if (typeof computed === 'number' && Math.abs(computed - score) <= within + 1e-9) return []
  const words = both((n, language) => {
    const said = typeof computed === 'number' ? n(computed, 6) : computed.missing
    return language === 'vi'
      ? `Ví dụ “${unit}”: nguồn công bố ${n(score, 6)}, tính lại được ${said}. Hãy kiểm tra đầu vào, trọng số hoặc ví dụ.`
      : `Example “${unit}”: the source printed ${n(score, 6)}, we compute ${said}. Check inputs, weights or the example.`
  })
  return [problem('example-differs', [], words)]
}

function rankFailure({ unit, rank }: Example, result: Result, at: number): readonly Problem[] {
  const computed = ranksOf(result)[at]
  if (rank === undefined || computed === rank) return []
  return [
    problem('example-differs', [], {
      vi: `Ví dụ “${unit}”: nguồn xếp hạng ${rank}, tính lại được hạng ${computed || '–'}. Hãy kiểm tra cách xếp hạng hoặc ví dụ.`,
      en: `Example “${unit}”: the source ranks it ${rank}, we find ${computed || 'no rank'}. Check the rank settings or the example.`,
    }),
  ]
}

function classFailure(
  { unit, class: label }: Example,
  result: Result,
  code: string,
  at: number,
): readonly Problem[] {
  if (label === undefined) return []
  const of = classify(result).get(code)
  const computed = of?.labels[of.classes[at]]
  if (computed?.vi === label || computed?.en === label) return []
  return [
    problem('example-differs', [], {
      vi: `Ví dụ “${unit}”: nguồn xếp “${label}”, tính lại được “${computed?.vi ?? 'không xếp'}”. Hãy kiểm tra.`,
      en: `Example “${unit}”: the source says “${label}”, we find “${computed?.en ?? 'no class'}”. Check it.`,
    }),
  ]
}

/** A pattern to start one’s own index from has no printed numbers yet; where all numbers are printed they need no examples. */
const missingExamples = ({ kind }: Edition): Problem => ({
  ...problem('no-examples', [], noExamples),
  ...(kind === 'model' && { severity: 'note' as const }),
})

const form = '- { unit: bac-ninh-1997, node: entry, score: 7.5, within: 0.01, source: vcci }'

const noList = {
  vi: `examples.yaml phải là một danh sách, mỗi ví dụ một dòng bắt đầu bằng dấu gạch: ${form}`,
  en: `examples.yaml must be a list, each example on a line that begins with a dash: ${form}`,
}

const noExamples = {
  vi: 'Ấn bản chưa có examples.yaml. Hãy ghi vài con số đã công bố để ai cũng kiểm tra được.',
  en: 'The edition has no examples.yaml. Write down some published numbers that anyone can check.',
}

const wrongForm = (where: string, message: string) => ({
  vi: `Ví dụ viết chưa đúng dạng tại “${where}”. Dạng đúng: ${form} (${message})`,
  en: `The example is not in the right form at “${where}”. It should be like ${form} (${message})`,
})

const unknownPlace = (unit: string, code: string) => ({
  vi: `Ví dụ nói tới đơn vị “${unit}” hoặc mã “${code}” không có trong ấn bản.`,
  en: `The example names the unit “${unit}” or the code “${code}”, which the edition does not have.`,
})
