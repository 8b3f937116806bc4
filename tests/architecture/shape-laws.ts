import { functionsOf } from './functions.ts'
import { type Breach, breach, isTest, type Source } from './source.ts'

const longestFunction = 70
const longestFile = 400
const usualFunction = 10

/** Functions over seventy lines. */
export const functionLengthBreaches = (sources: readonly Source[]): readonly Breach[] =>
  sources
    .filter(({ path }) => !isTest(path))
    .flatMap(source =>
      functionsOf(source)
        .filter(({ lines }) => lines > longestFunction)
        .map(({ position, lines }) =>
          breach(source, position, `a function of ${lines} lines, over ${longestFunction}`),
        ),
    )

/** Files over four hundred lines, tests too. */
export const fileLengthBreaches = (sources: readonly Source[]): readonly Breach[] =>
  sources
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > longestFile)
    .map(({ path, lines }) => `${path}:${lines} a file of ${lines} lines, over ${longestFile}`)

/** Half of all functions stay under ten lines: what share of them does not is too large when this returns a breach. */
export const usualLengthBreaches = (sources: readonly Source[]): readonly Breach[] => {
  const lengths = sources
    .filter(({ path }) => !isTest(path))
    .flatMap(source => functionsOf(source).map(({ lines }) => lines))
  const short = lengths.filter(lines => lines < usualFunction).length
  return short * 2 >= lengths.length
    ? []
    : [`only ${short} of ${lengths.length} functions are under ${usualFunction} lines`]
}

const exported =
  /^export\s+(?:default\b|declare\b|abstract\b|async\b|const\b|let\b|function\b|type\b(?!\s*[{*])|interface\b|class\b)/gm
const exportedList = /^export\s+(?:type\s+)?\{[^}]*\}(?!\s*from)/gm

/** Exports without a docstring directly above; a list of exports without a source is refused, because it hides them. */
export const docstringBreaches = (sources: readonly Source[]): readonly Breach[] =>
  sources
    .filter(({ path }) => !/\.test\.tsx?$/.test(path))
    .flatMap(source => [
      ...[...source.code.matchAll(exported)]
        .filter(({ index }) => !hasDocstring(source, index))
        .map(({ index }) => breach(source, index, 'an export without a docstring directly above')),
      ...[...source.code.matchAll(exportedList)].map(({ index }) =>
        breach(source, index, 'a list of exports: export each where it is defined'),
      ),
    ])

function hasDocstring({ text, code }: Source, position: number): boolean {
  const above = text.slice(0, position).trimEnd()
  const start = above.lastIndexOf('/**')
  if (!above.endsWith('*/') || start === -1) return false
  return code.slice(start, position).trim() === '' && !above.slice(start, -2).includes('*/')
}
