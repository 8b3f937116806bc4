import {
  accept,
  askedOf,
  type Command,
  type Declared,
  type Language,
  nodeNamed,
  type Outcome,
  type Points,
  type Problem,
  type Program,
  type ProgramNode,
  problem,
  refuse,
} from '@thuocdo/engine'
import { unknownAct } from '../parts/unknown-act.ts'
import { noDivision } from './no-division.ts'
import { typedNumber, writtenNumber } from './typed-number.ts'
import { valueUnit } from './value-unit.ts'

type Values = Readonly<Record<string, string>>
type Sent = { readonly values: Values; readonly language: Language }

/** What a form asks to be done to an assessment, or what is wrong with what was written in it. */
export function commandOf(
  act: string,
  values: Values,
  program: Program,
  language: Language,
): Outcome<Command> {
  switch (act) {
    case 'submit':
    case 'approve':
    case 'advance':
    case 'sign-off':
      return accept({ act })
    case 'return':
      return accept({ act, words: values.reason ?? '' })
    default:
      return cellCommand(act, { values, language }, program)
  }
}

function cellCommand(act: string, sent: Sent, program: Program): Outcome<Command> {
  const { values } = sent
  const criterion = values.cell ?? ''
  const node = nodeNamed(program, criterion)
  if (node === undefined) return refuse(noCriterion(criterion))
  switch (act) {
    case 'declare':
    case 'intake':
      return declaration(act, sent, node)
    case 'cite':
      return accept({
        act,
        criterion,
        evidence: values.evidence ?? '',
        ...given(values, 'pages'),
        ...given(values, 'section'),
      })
    case 'assign':
      return assignment(criterion, values.division?.trim() ?? '')
    case 'appraise':
    case 'decide':
      return judgement(act, sent, criterion)
    case 'explain':
    case 'remark':
      return accept({ act, criterion, words: values.words ?? '' })
    default:
      return refuse(unknownAct(act))
  }
}

/** Taking a criterion back is a choice of its own: a list that was left alone gives and takes nothing. */
const assignment = (criterion: string, division: string): Outcome<Command> =>
  division === ''
    ? refuse(divisionMissing)
    : accept({ act: 'assign', criterion, ...(division !== noDivision && { division }) })

function declaration(act: 'declare' | 'intake', sent: Sent, node: ProgramNode): Outcome<Command> {
  const { values } = sent
  const declared = declaredIn(sent, node)
  if (!declared.ok) return declared
  const shared = { criterion: node.code, declared: declared.value }
  if (act === 'declare') return accept({ act, ...shared, ...given(values, 'note', 'words') })
  return accept({ act, ...shared, document: values.document ?? '', words: values.reason ?? '' })
}

/** The value that the fields of a declaration hold. */
function declaredIn(sent: Sent, node: ProgramNode): Outcome<Declared> {
  const { values } = sent
  if (values.missing === 'not-applicable') return accept({ missing: 'not-applicable' })
  const asked = askedOf(node)
  if (asked === 'option') return values.option ? accept({ option: values.option }) : refuse(noOption)
  if (asked === 'ratio') return ratioIn(sent)
  if (asked === 'counts') return countsIn(sent)
  // Whoever is asked for a percentage may write the sign.
  const amount =
    valueUnit(node) === 'percent' ? sent.values.amount?.replace(/\s*%\s*$/, '') : sent.values.amount
  return figure({ ...sent, values: { ...sent.values, amount: amount ?? '' } }, 'amount')
}

const ratioIn = (sent: Sent): Outcome<Declared> => {
  const [done, of] = [numberIn(sent, 'done'), numberIn(sent, 'assigned')]
  const problems = [
    ...(done === undefined ? [noNumber(sent, 'done')] : []),
    ...(of === undefined ? [noNumber(sent, 'assigned')] : []),
  ]
  return done === undefined || of === undefined ? refuse(...problems) : accept({ done, of })
}

const countsIn = (sent: Sent): Outcome<Declared> => {
  const written = Object.keys(sent.values).filter(name => /^count\d+$/.test(name))
  const counts = written.map((_, at) => numberIn(sent, `count${at}`))
  const problems = counts.flatMap((count, at) => (count === undefined ? [noNumber(sent, `count${at}`)] : []))
  return problems.length > 0 ? refuse(...problems) : accept({ counts: counts.map(count => count ?? 0) })
}

function judgement(act: 'appraise' | 'decide', sent: Sent, criterion: string): Outcome<Command> {
  const { values } = sent
  const points: Points | undefined =
    values.missing === 'not-applicable' ? { missing: 'not-applicable' } : pointsIn(sent)
  if (points === undefined) return refuse(noNumber(sent, 'points'))
  return accept({
    act,
    criterion,
    points,
    ...given(values, 'reason'),
    ...given(values, 'cause'),
    ...given(values, 'words'),
  })
}

const figure = (sent: Sent, field: string): Outcome<Declared> => {
  const amount = numberIn(sent, field)
  return amount === undefined ? refuse(noNumber(sent, field)) : accept({ amount })
}

/** The points of a field; left as they were shown, rounded, they are the exact ones that it began with. */
function pointsIn(sent: Sent): number | undefined {
  const { values, language } = sent
  const begins = Number(values.begins ?? Number.NaN)
  return Number.isFinite(begins) && values.points?.trim() === writtenNumber(begins, language)
    ? begins
    : numberIn(sent, 'points')
}

const numberIn = ({ values, language }: Sent, field: string): number | undefined =>
  typedNumber(values[field], language)

const given = <Name extends string>(values: Values, field: string, name?: Name) => {
  const text = values[field]?.trim()
  return text ? { [name ?? field]: text } : {}
}

/** A field that was left empty is asked for; one with something else in it is told how numbers are written. */
function noNumber({ values }: Sent, field: string): Problem {
  const text = values[field]?.trim() ?? ''
  if (text === '')
    return problem('value-missing', [field], {
      vi: 'Chưa ghi số nào. Hãy ghi số; tiêu chí không áp dụng cho đơn vị thì đánh dấu “không áp dụng”.',
      en: 'No number is given. Write it; where the criterion does not apply to the unit, tick “does not apply”.',
    })
  return problem('value-missing', [field], {
    vi: `“${text}” không đọc được chắc chắn là số nào. Hãy ghi như 85,5; hàng nghìn viết liền, như 1234.`,
    en: `It cannot be told which number “${text}” is. Write it like 85.5; thousands without a sign, like 1234.`,
  })
}

const divisionMissing = problem('division-missing', ['division'], {
  vi: 'Chưa chọn phòng. Hãy chọn một phòng, hoặc chọn “Bỏ phân công”.',
  en: 'No division is chosen. Choose one, or choose “Take back”.',
})

const noOption = problem('value-missing', ['option'], {
  vi: 'Chưa chọn phương án nào. Hãy chọn một phương án; tiêu chí không áp dụng cho đơn vị thì đánh dấu “không áp dụng”.',
  en: 'No option is chosen. Choose one; where the criterion does not apply to the unit, tick “does not apply”.',
})

const noCriterion = (code: string): Problem =>
  problem('unknown-criterion', ['cell'], {
    vi: `Bộ tiêu chí của đợt này không có tiêu chí “${code}”. Hãy mở lại từ danh sách.`,
    en: `The framework of this round has no criterion “${code}”. Open it from the list again.`,
  })
