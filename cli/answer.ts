import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { accept, type Outcome, type Problem, problem, refuse } from '@thuocdo/engine'
import { shownPath } from '@thuocdo/operations'
import { type Exit, exits, type Session } from './command.ts'
import { sayProblems, sayRemarks } from './say-problems.ts'

/**
 * Goes on with an answer, after saying what was noticed on the way; or says every reason why there is none.
 * Of the notes only those about the person's own file are said.
 */
export async function answer<T>(
  session: Session,
  outcome: Outcome<T>,
  goOn: (value: T) => Exit | Promise<Exit>,
  ownFile?: string,
): Promise<Exit> {
  if (outcome.ok) {
    sayRemarks(session, outcome.problems, ownFile === undefined ? undefined : shownPath(ownFile))
    return goOn(outcome.value)
  }
  sayProblems(session, outcome.problems)
  return exits.problems
}

/** Writes an answer as JSON. */
export function sayJson({ terminal }: Session, value: unknown): Exit {
  terminal.out(jsonText(value))
  return exits.fine
}

/** A value as JSON that a person can read too. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/** Writes an answer to the file asked for, whose folder is made if need be, else to the terminal. */
export async function deliver(session: Session, text: string, file?: string): Promise<Exit> {
  const { terminal, language } = session
  if (file === undefined) {
    terminal.out(text)
    return exits.fine
  }
  const written = await write(file, text)
  return answer(session, written, () => {
    terminal.err(language === 'vi' ? `Đã ghi ${file}\n` : `Wrote ${file}\n`)
    return exits.fine
  })
}

async function write(file: string, text: string): Promise<Outcome<string>> {
  try {
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text)
    return accept(file)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return refuse(
      problem('cannot-write', [], {
        vi: `Không ghi được tệp “${file}” (${reason}). Hãy kiểm tra đường dẫn và quyền ghi.`,
        en: `The file “${file}” cannot be written (${reason}). Check the path and your permission to write there.`,
      }),
    )
  }
}

/** Refuses what was typed, with advice on how to get help. */
export function misuse(session: Session, problems: readonly Problem[], command?: string): Exit {
  sayProblems(session, problems)
  const line = command === undefined ? 'thuocdo help' : `thuocdo ${command} --help`
  const advice = session.language === 'vi' ? `Xem hướng dẫn: ${line}` : `For help: ${line}`
  if (!session.json) session.terminal.err(`${advice}\n`)
  return exits.misuse
}
