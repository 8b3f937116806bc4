import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Outcome, Problem } from '@thuocdo/engine'
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
export async function deliver({ terminal, language }: Session, text: string, file?: string): Promise<Exit> {
  if (file === undefined) terminal.out(text)
  else {
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text)
    terminal.err(language === 'vi' ? `Đã ghi ${file}\n` : `Wrote ${file}\n`)
  }
  return exits.fine
}

/** Refuses what was typed, with advice on how to get help. */
export function misuse(session: Session, problems: readonly Problem[], command?: string): Exit {
  sayProblems(session, problems)
  const line = command === undefined ? 'thuocdo help' : `thuocdo ${command} --help`
  const advice = session.language === 'vi' ? `Xem hướng dẫn: ${line}` : `For help: ${line}`
  if (!session.json) session.terminal.err(`${advice}\n`)
  return exits.misuse
}
