import { lineAt, type Source } from './source.ts'

/** One function of a source and how many lines it takes, from its first sign to its last. */
export type FunctionSpan = { readonly position: number; readonly lines: number }

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }
const control = /\b(if|for|while|switch|catch|with|await)\s*$/

/** Every function with a body in braces or an expression after an arrow, nested ones too. */
export const functionsOf = ({ code }: Source): readonly FunctionSpan[] =>
  [...arrowsIn(code), ...blocksAfterParameters(code)].map(({ start, end }) => ({
    position: start,
    lines: lineAt(code, end) - lineAt(code, start) + 1,
  }))

type Span = { readonly start: number; readonly end: number }

function arrowsIn(code: string): readonly Span[] {
  return [...code.matchAll(/=>\s*/g)].map(({ index, 0: arrow }) => {
    const body = index + arrow.length
    const end = code[body] === '{' ? endOfBracket(code, body) : endOfExpression(code, body)
    return { start: startOfArrow(code, index), end }
  })
}

/** `function f(…) {`, `f(…): T {` and `constructor(…) {`: a brace that follows parameters and their type. */
function blocksAfterParameters(code: string): readonly Span[] {
  return [...code.matchAll(/[\w$>]\s*\(/g)].flatMap(({ index, 0: head }) => {
    const open = index + head.length - 1
    if (control.test(code.slice(Math.max(0, open - 20), open))) return []
    const body = bodyAfter(code, endOfBracket(code, open) + 1)
    return body === null ? [] : [{ start: index, end: endOfBracket(code, body) }]
  })
}

/** Where the body's brace stands after `)`, with or without a return type; null when no body follows. */
function bodyAfter(code: string, from: number): number | null {
  const gap = /^\s*/.exec(code.slice(from, from + 200))?.[0].length ?? 0
  const at = from + gap
  if (code[at] === '{') return at
  return code[at] === ':' ? bodyAfterType(code, at + 1) : null
}

function bodyAfterType(code: string, from: number): number | null {
  let at = from
  let mayEnd = false
  while (at < code.length) {
    const character = code[at] ?? ''
    if (character === '{' && mayEnd) return at
    if (/[;=,)\]}]/.test(character) && !code.startsWith('=>', at)) return null
    if (character in closing) at = endOfBracket(code, at)
    else if (character === '\n' && mayEnd && !/^\s*[|&{]/.test(code.slice(at, at + 80))) return null
    if (/\S/.test(character)) mayEnd = !/[|&<:>]/.test(character) || character === '>'
    at += 1
  }
  return null
}

/** The position of the bracket that closes the one at `open`; the end of the text when none does. */
export function endOfBracket(code: string, open: number): number {
  let depth = 0
  for (let at = open; at < code.length; at++) {
    if (/[([{]/.test(code[at] ?? '')) depth += 1
    if (/[)\]}]/.test(code[at] ?? '')) depth -= 1
    if (depth === 0) return at
  }
  return code.length - 1
}

/** An expression ends before a comma or a closing bracket that is not its own, or at a line end that does not go on. */
function endOfExpression(code: string, from: number): number {
  let at = from
  while (at < code.length) {
    const character = code[at] ?? ''
    if (/[,;)\]}]/.test(character)) break
    if (character === '\n' && !goesOn(code, at)) break
    at = character in closing ? endOfBracket(code, at) + 1 : at + 1
  }
  return Math.max(from, from + code.slice(from, at).trimEnd().length - 1)
}

function goesOn(code: string, lineEnd: number): boolean {
  const before = code.slice(Math.max(0, lineEnd - 200), lineEnd).trimEnd()
  const after = code.slice(lineEnd, lineEnd + 400).trimStart()
  return (
    /[?:|&+\-*/%=<>.(]$|=>$/.test(before) ||
    /^([?:.|&+\-*/%<>=]|instanceof\b|in\b|as\b|satisfies\b)/.test(after)
  )
}

function startOfArrow(code: string, arrow: number): number {
  const before = code.slice(0, arrow).trimEnd()
  if (!before.endsWith(')')) return arrow
  let depth = 0
  for (let at = before.length - 1; at >= 0; at--) {
    if (/[)\]}]/.test(code[at] ?? '')) depth += 1
    if (/[([{]/.test(code[at] ?? '')) depth -= 1
    if (depth === 0) return at
  }
  return arrow
}
