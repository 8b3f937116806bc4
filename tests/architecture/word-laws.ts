import { type Breach, breach, isTest, lineAt, type Source } from './source.ts'

const forbiddenInEngine: readonly (readonly [RegExp, string])[] = [
  [/\bDate\s*\.\s*now\b/g, 'Date.now: take the instant as an argument'],
  [/\bnew\s+Date\s*(\(\s*\)|(?![\s(]))/g, 'new Date(): take the instant as an argument'],
  [/(?<!new\s)(?<![\w$.])Date\s*\(\s*\)/g, 'Date(): take the instant as an argument'],
  [/\bMath\s*\.\s*random\b/g, 'Math.random: take a seed'],
  [/(?<![\w$.]|\?\s)process\s*[.[]/g, 'process: the engine knows no environment'],
  [/(?<![\w$.])fetch\s*\(/g, 'fetch: the engine knows no network'],
  [/(?<![\w$.])console\s*\./g, 'console: return a value'],
  [/\bglobalThis\b/g, 'globalThis: the engine knows no globals'],
  [/(?<![\w$.])performance\s*\./g, 'performance: the engine knows no clock'],
  [/(?<![\w$.])crypto\s*\./g, 'crypto: the engine knows no chance'],
]

/** Clock, chance, network, environment or console inside the engine. */
export const globalBreaches = (sources: readonly Source[]): readonly Breach[] =>
  sources
    .filter(({ path }) => path.startsWith('engine/') && !isTest(path))
    .flatMap(source => matches(source, source.code, forbiddenInEngine))

const passedOver: readonly (readonly [RegExp, string])[] = [
  [/\b(test|it|describe|suite|law)\s*\.\s*(skip|only|todo)\b/g, 'a test skipped, put off or alone'],
  [/\bt\s*\.\s*(skip|todo)\s*\(/g, "a test that skips itself: report it by t.diagnostic('not run: …')"],
  // The name of the test is blanked, so its options follow the bracket and a comma.
  [
    /\b(?:test|it|describe|suite|law)\s*\(\s*,\s*\{[^}]*\b(?:skip|only|todo)\b/g,
    'a test skipped, put off or alone',
  ],
]

/** Tests that are skipped, put off or run alone. */
export const skippedBreaches = (sources: readonly Source[]): readonly Breach[] =>
  sources
    .filter(({ path }) => /\.test\.tsx?$/.test(path))
    .flatMap(source => matches(source, source.code, passedOver))

function matches(
  source: Source,
  text: string,
  laws: readonly (readonly [RegExp, string])[],
): readonly Breach[] {
  return laws.flatMap(([pattern, what]) =>
    [...text.matchAll(pattern)].map(({ index }) => breach(source, index, what)),
  )
}

/** A text file of any kind. */
export type TextFile = { readonly path: string; readonly text: string }

const machineWords: readonly (readonly [RegExp, string])[] = [
  [/(?<![\w.}/])\/(?:work|root|home\/[a-z]\w*|Users\/\w+)\//g, 'a path of one machine'],
  [/\b[A-Z]:\\+Users\b/g, 'a path of one machine'],
  [/\bregistry\.[a-z]+\.(?:org|com|net)\b/g, 'the address of a registry'],
  [/_auth[T]oken|\/\/[\w.-]+\/:_/g, 'the secret of a registry'],
]

/** Paths of one machine and addresses of registries, in any file. */
export const machineBreaches = (files: readonly TextFile[]): readonly Breach[] =>
  files.flatMap(({ path, text }) =>
    machineWords.flatMap(([pattern, what]) =>
      [...text.matchAll(pattern)].map(({ index }) => `${path}:${lineAt(text, index)} ${what}`),
    ),
  )

/** Addresses in a lock file: it must install from whatever registry the reader uses. */
export const lockBreaches = ({ path, text }: TextFile): readonly Breach[] =>
  [...text.matchAll(/"resolved":\s*"[a-z+]+:\/\//g)].map(
    ({ index }) => `${path}:${lineAt(text, index)} an address`,
  )
