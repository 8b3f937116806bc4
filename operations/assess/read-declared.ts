import { accept, type Declared, type Outcome, type ProgramNode, problem, refuse } from '@thuocdo/engine'
import { expectedOf, numbersIn, readCell } from '../read-cell.ts'
import { decimalStyle } from '../read-number.ts'

/** What somebody wrote for a criterion: the value, and the reason where they wrote “không áp dụng: …”. */
export type ReadDeclared = { readonly declared: Declared; readonly words?: string }

/**
 * Reads what somebody wrote for a criterion, in the forms that tables of inputs take: `46/50`, `3,5`, the name of an option,
 * “không áp dụng: lý do”. What cannot be read gets a sentence.
 */
export function readDeclared(node: ProgramNode, text: string): Outcome<ReadDeclared> {
  const expected = expectedOf(node)
  const style = decimalStyle(numbersIn(text, expected))
  const reading = readCell(text.trim(), expected, style, 'not-submitted')
  if (typeof reading === 'number')
    return accept({
      declared: expected.accepts === 'option' ? { option: expected.options[reading] } : { amount: reading },
    })
  if ('code' in reading) return refuse(said(node, reading.code, reading.words.vi, reading.words.en))
  if ('done' in reading) return accept({ declared: reading })
  if ('counts' in reading) return accept({ declared: { counts: [...reading.counts] } })
  if (reading.missing !== 'not-applicable')
    return refuse(said(node, 'value-missing', 'chưa ghi giá trị nào.', 'no value is given.'))
  const words = reading.reason === undefined ? {} : { words: reading.reason }
  return accept({ declared: { missing: 'not-applicable' }, ...words })
}

const said = ({ code }: ProgramNode, name: string, vi: string, en: string) => ({
  ...problem(name, [code], { vi: `Tiêu chí ${code}: ${vi}`, en: `Criterion ${code}: ${en}` }),
  subject: code,
})
