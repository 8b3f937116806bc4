import type { Language, Problem, Severity, Words } from '@thuocdo/engine'
import type { Session } from './command.ts'
import { type Paint, paint, type Terminal } from './terminal.ts'

/** Problems as JSON: stable codes, places in the person's files, and the sentence in both languages. */
export const problemsJson = (problems: readonly Problem[]) =>
  problems.map(({ code, severity, acknowledged, place, subject, words }) => ({
    code,
    severity,
    acknowledged: acknowledged === true,
    file: place?.file ?? null,
    line: place?.line ?? null,
    column: place?.column ?? null,
    subject: subject ?? null,
    words,
  }))

/** Problems as lines, those of one file together and in its order: `file:line:column  severity  code  sentence`. */
export function problemsText(problems: readonly Problem[], language: Language, terminal: Terminal): string {
  const byFile = Map.groupBy(problems, ({ place }) => place?.file ?? '')
  const blocks = [...byFile].map(([file, found]) =>
    found
      .toSorted(inOrderOfFile)
      .map(p => lineOf(file, p, language, terminal))
      .join(''),
  )
  return blocks.join('\n')
}

/** Says why there is no answer: as JSON among the answers, else as lines beside them. */
export function sayProblems({ json, language, terminal }: Session, problems: readonly Problem[]): void {
  if (json) terminal.out(`${JSON.stringify({ problems: problemsJson(problems) }, null, 2)}\n`)
  else terminal.err(problemsText(problems, language, terminal))
}

/** Says beside an answer what was noticed on the way to it. Notes ask for nothing: only those about the person's own file are said. */
export function sayRemarks(
  { language, terminal }: Session,
  problems: readonly Problem[],
  ownFile?: string,
): void {
  const isOwn = ({ place }: Problem): boolean => ownFile !== undefined && place?.file === ownFile
  const remarks = problems.filter(p => !isKnownNote(p) && (p.severity !== 'note' || isOwn(p)))
  if (remarks.length > 0) terminal.err(problemsText(remarks, language, terminal))
}

/** Whether an edition acknowledges it and it asks for nothing: the check tells of it, and no other command again. */
export const isKnownNote = ({ severity, acknowledged }: Problem): boolean =>
  severity === 'note' && acknowledged === true

const inOrderOfFile = (a: Problem, b: Problem): number =>
  (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0)

const severityWords: { readonly [severity in Severity]: Words } = {
  error: { vi: 'lỗi', en: 'error' },
  warning: { vi: 'cảnh báo', en: 'warning' },
  note: { vi: 'ghi chú', en: 'note' },
}

const paints: { readonly [severity in Severity]: Paint } = { error: 'red', warning: 'yellow', note: 'dim' }

function lineOf(file: string, p: Problem, language: Language, terminal: Terminal): string {
  const where = [file, p.place?.line, p.place?.column].filter(part => part !== undefined && part !== '')
  const parts = [
    where.join(':'),
    paint(terminal, paints[p.severity], severityWords[p.severity][language]),
    p.code,
    p.words[language],
  ]
  return `${parts.filter(part => part !== '').join('  ')}\n`
}
