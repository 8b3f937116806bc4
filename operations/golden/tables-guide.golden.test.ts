import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import type { Language, Problem } from '@thuocdo/engine'
import { cases, noSuchFile, problemOf } from './tables-guide.ts'

const guide = (language: Language): Promise<string> =>
  readFile(new URL(`../../docs/guide/tables.${language}.md`, import.meta.url), 'utf8')

for (const language of ['vi', 'en'] as const) {
  test(`the guide to tables quotes every problem as it is really said (${language})`, async () => {
    const page = await guide(language)
    const problems = [await noSuchFile(), ...(await Promise.all(cases.map(problemOf)))]
    assert.deepEqual(
      problems.map(problem => rowOf(problem, language)).filter(row => !page.includes(row)),
      [],
    )
  })
}

/** The row of a problem as the guide writes it. */
const rowOf = ({ code, words }: Problem, language: Language): string => `| \`${code}\` | ${words[language]} |`
