/** One check that did not hold: where it stands, what it is called, what was found. */
export type Failure = { readonly file: string; readonly name: string; readonly message: string }

/** What one stage of the test run found. `notRun` names cases that could not be run here, and why. */
export type Outcome = {
  readonly passed: number
  readonly failures: readonly Failure[]
  readonly notRun: readonly string[]
}

/** A stage that had nothing to look at. */
export const nothing: Outcome = { passed: 0, failures: [], notRun: [] }

/** The outcomes of the parts of a stage, as one. */
export const together = (parts: readonly Outcome[]): Outcome => ({
  passed: parts.reduce((count, part) => count + part.passed, 0),
  failures: parts.flatMap(part => part.failures),
  notRun: parts.flatMap(part => part.notRun),
})
