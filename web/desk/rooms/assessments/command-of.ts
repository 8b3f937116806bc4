import {
  accept,
  askedOf,
  type Command,
  type Declared,
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

type Values = Readonly<Record<string, string>>

/** What a form asks to be done to an assessment, or what is wrong with what was written in it. */
export function commandOf(act: string, values: Values, program: Program): Outcome<Command> {
  switch (act) {
    case 'submit':
    case 'approve':
    case 'advance':
    case 'sign-off':
      return accept({ act })
    case 'return':
      return accept({ act, words: values.reason ?? '' })
    default:
      return cellCommand(act, values, program)
  }
}

function cellCommand(act: string, values: Values, program: Program): Outcome<Command> {
  const criterion = values.cell ?? ''
  const node = nodeNamed(program, criterion)
  if (node === undefined) return refuse(noCriterion(criterion))
  switch (act) {
    case 'declare':
    case 'intake':
      return declaration(act, values, node)
    case 'cite':
      return accept({
        act,
        criterion,
        evidence: values.evidence ?? '',
        ...given(values, 'pages'),
        ...given(values, 'section'),
      })
    case 'assign':
      return accept({ act, criterion, ...given(values, 'division') })
    case 'appraise':
    case 'decide':
      return judgement(act, values, criterion)
    case 'explain':
    case 'remark':
      return accept({ act, criterion, words: values.words ?? '' })
    default:
      return refuse(unknownAct(act))
  }
}

function declaration(act: 'declare' | 'intake', values: Values, node: ProgramNode): Outcome<Command> {
  const declared = declaredIn(values, node)
  if (!declared.ok) return declared
  const shared = { criterion: node.code, declared: declared.value }
  if (act === 'declare') return accept({ act, ...shared, ...given(values, 'note', 'words') })
  return accept({ act, ...shared, document: values.document ?? '', words: values.reason ?? '' })
}

/** The value that the fields of a declaration hold. */
function declaredIn(values: Values, node: ProgramNode): Outcome<Declared> {
  if (values.missing === 'not-applicable') return accept({ missing: 'not-applicable' })
  const asked = askedOf(node)
  if (asked === 'option')
    return values.option ? accept({ option: values.option }) : refuse(emptyField('option'))
  if (asked === 'ratio') return ratioIn(values)
  if (asked === 'counts') return countsIn(values)
  return figure(values, 'amount', amount => ({ amount }))
}

const ratioIn = (values: Values): Outcome<Declared> => {
  const [done, of] = [numberIn(values.done), numberIn(values.assigned)]
  const problems = [
    ...(done === undefined ? [emptyField('done')] : []),
    ...(of === undefined ? [emptyField('assigned')] : []),
  ]
  return done === undefined || of === undefined ? refuse(...problems) : accept({ done, of })
}

const countsIn = (values: Values): Outcome<Declared> => {
  const written = Object.keys(values).filter(name => /^count\d+$/.test(name))
  const counts = written.map((_, at) => numberIn(values[`count${at}`]))
  const problems = counts.flatMap((count, at) => (count === undefined ? [emptyField(`count${at}`)] : []))
  return problems.length > 0 ? refuse(...problems) : accept({ counts: counts.map(count => count ?? 0) })
}

function judgement(act: 'appraise' | 'decide', values: Values, criterion: string): Outcome<Command> {
  const points: Points | undefined =
    values.missing === 'not-applicable' ? { missing: 'not-applicable' } : numberIn(values.points)
  if (points === undefined) return refuse(emptyField('points'))
  return accept({
    act,
    criterion,
    points,
    ...given(values, 'reason'),
    ...given(values, 'cause'),
    ...given(values, 'words'),
  })
}

const figure = (values: Values, field: string, make: (x: number) => Declared): Outcome<Declared> => {
  const x = numberIn(values[field])
  return x === undefined ? refuse(emptyField(field)) : accept(make(x))
}

/** A number as browsers send it, or as somebody typed it with a comma. */
function numberIn(text: string | undefined): number | undefined {
  const written = text?.trim().replace(',', '.') ?? ''
  const x = Number(written)
  return written === '' || !Number.isFinite(x) ? undefined : x
}

const given = <Name extends string>(values: Values, field: string, name?: Name) => {
  const text = values[field]?.trim()
  return text ? { [name ?? field]: text } : {}
}

const emptyField = (field: string): Problem =>
  problem('value-missing', [field], {
    vi: 'Chưa ghi giá trị, hoặc giá trị không phải là số. Hãy ghi, hoặc đánh dấu “không áp dụng”.',
    en: 'No value is given, or it is no number. Write one, or tick “does not apply”.',
  })

const noCriterion = (code: string): Problem =>
  problem('unknown-criterion', ['cell'], {
    vi: `Bộ tiêu chí của đợt này không có tiêu chí “${code}”. Hãy mở lại từ danh sách.`,
    en: `The framework of this round has no criterion “${code}”. Open it from the list again.`,
  })
