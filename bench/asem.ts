import { existsSync, readFileSync } from 'node:fs'
import { checkEdition, columnOf, compile, type Observations, type Program } from '@thuocdo/engine'
import { madeUpObservations, madeUpProgram } from './work.ts'

const folder = new URL('../../shared/oracle/coinr/inputs/', import.meta.url)
const prepare = { impute: { method: 'group-mean', by: 'group' }, treat: { method: 'skew-kurtosis' } }

/** The work of the reference's example: 49 indicators, 51 countries. Made up in the same shape where its inputs are absent. */
export function asem(): {
  readonly program: Program
  readonly observations: Observations
  readonly of: string
} {
  if (!existsSync(folder)) {
    const program = madeUpProgram(49, prepare)
    const observations = { ...madeUpObservations(program, 51, () => '', 40), attributes: groups(51) }
    return { program, observations, of: 'made-up data of that shape' }
  }
  const meta = rows('ASEM_iMeta.csv')
  const data = rows('ASEM_iData.csv')
  return { program: asemProgram(meta), observations: asemObservations(meta, data), of: 'its own data' }
}

const groups = (count: number) => new Map([['group', Array.from({ length: count }, (_, u) => `g${u % 2}`)]])

type Cells = { readonly [column: string]: string }

function rows(file: string): readonly Cells[] {
  const [head, ...lines] = readFileSync(new URL(file, folder), 'utf8').trim().split(/\r?\n/).map(cells)
  return lines.map(line => Object.fromEntries(head.map((name, i) => [name, line[i]])))
}

const cells = (line: string): string[] =>
  [...line.matchAll(/("([^"]*)"|[^,]*)(,|$)/g)].map(([, bare, quoted]) => quoted ?? bare)

function asemProgram(meta: readonly Cells[]): Program {
  const name = (text: string) => ({ vi: text, en: text })
  const node = (code: string): object => {
    const row = meta.find(({ iCode }) => iCode === code)
    const children = meta.filter(({ Parent }) => Parent === code).map(({ iCode }) => node(iCode))
    const usual = { code, name: name(code), weight: Number(row?.Weight || 1) }
    const direction = row?.Direction === '-1' ? 'negative' : 'positive'
    const per = row?.Denominator ? { per: row.Denominator } : {}
    return children.length > 0
      ? { ...usual, combine: { method: 'weighted-mean' }, children }
      : { ...usual, ...per, direction, normalise: { method: 'min-max', lower: 0, upper: 100 } }
  }
  const base = madeUpProgram(1, prepare).edition
  const root = meta.find(
    ({ Type, Parent }) => Type === 'Aggregate' && (Parent === '' || Parent === undefined),
  )
  const checked = checkEdition({ ...base, tree: node(root?.iCode ?? 'Index') })
  if (!checked.ok) throw new Error(checked.problems.map(p => p.words.en).join('\n'))
  return compile(checked.value)
}

function asemObservations(meta: readonly Cells[], data: readonly Cells[]): Observations {
  const codes = meta
    .filter(({ Type }) => Type === 'Indicator' || Type === 'Denominator')
    .map(({ iCode }) => iCode)
  const number = (text: string): number => (text === '' || text === 'NA' ? Number.NaN : Number(text))
  return {
    period: '2018',
    units: data.map(({ uCode }) => uCode),
    blocks: data.map(() => ''),
    columns: new Map(codes.map(code => [code, columnOf(data.map(row => number(row[code])))])),
    attributes: new Map([['group', data.map(({ EurAsia_group: group }) => group)]]),
  }
}
