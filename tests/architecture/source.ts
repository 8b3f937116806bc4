import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findFiles } from '../../scripts/find-files.ts'
import { type Blanked, blank } from './blank.ts'

/** One source file: its path from the checkout's root, its text, and the text with comments and strings blanked. */
export type Source = { readonly path: string; readonly text: string } & Blanked

/** Something a law forbids: where, and what to do about it. Written `path:line what`. */
export type Breach = string

/** A source from its text: what the laws are tried on. */
export const source = (path: string, text: string): Source => ({ path, text, ...blank(text) })

/** Every TypeScript and JavaScript file of a checkout. */
export const readSources = (root: string): readonly Source[] =>
  findFiles(root)
    .filter(path => /\.(ts|tsx|cjs|mjs|js)$/.test(path) && !path.endsWith('.d.ts'))
    .map(path => source(path, readFileSync(join(root, path), 'utf8')))

/** Whether a path is a test: tests may read files and use dev dependencies. */
export const isTest = (path: string): boolean =>
  /\.test\.tsx?$/.test(path) || path.startsWith('tests/') || path.includes('/testing/')

/** The line, from 1, of a position in a text. */
export const lineAt = (text: string, position: number): number => text.slice(0, position).split('\n').length

/** A breach at a position of a source. */
export const breach = ({ path, text }: Source, position: number, what: string): Breach =>
  `${path}:${lineAt(text, position)} ${what}`
