/** A text in which only code is left: every other character is a space, so that positions stay the same. */
export type Blanked = {
  /** Comments, strings, templates' words and regular expressions are spaces; line ends stay. */
  readonly code: string
  /** As `code`, but strings keep their quotes and words: for reading import paths. */
  readonly words: string
}

type Piece = 'code' | 'comment' | 'string'
type Found = { readonly end: number; readonly piece: Piece }

/**
 * Tells code from comments, strings, templates and regular expressions, by reading from left to right.
 * A slash begins a regular expression where a value cannot have ended: after an operator, a bracket or a keyword.
 */
export const blank = (text: string): Blanked => {
  const code: string[] = []
  const words: string[] = []
  // One entry for each template that is open: how many braces are open inside its current `${`.
  const templates: number[] = []
  let at = 0
  while (at < text.length) {
    const { end, piece } = next(text, at, templates)
    const part = text.slice(at, end)
    code.push(piece === 'code' ? part : spaces(part))
    words.push(piece === 'comment' ? spaces(part) : part)
    at = end
  }
  return { code: code.join(''), words: words.join('') }
}

const spaces = (part: string): string => part.replace(/[^\n]/g, ' ')

function next(text: string, at: number, templates: number[]): Found {
  const character = text[at]
  if (text.startsWith('//', at)) return { end: endOr(text, text.indexOf('\n', at)), piece: 'comment' }
  if (text.startsWith('/*', at)) return { end: endOr(text, text.indexOf('*/', at + 2), 2), piece: 'comment' }
  if (character === "'" || character === '"') return { end: endOfString(text, at), piece: 'string' }
  if (character === '`') return { end: endOfTemplate(text, at + 1, templates), piece: 'string' }
  if (character === '/' && beginsExpression(text, at))
    return { end: endOfExpression(text, at), piece: 'string' }
  if (character === '{' || character === '}') return brace(text, at, templates)
  return { end: at + 1, piece: 'code' }
}

const endOr = (text: string, found: number, width = 0): number => (found === -1 ? text.length : found + width)

function endOfString(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && text[at] !== text[start] && text[at] !== '\n') at += text[at] === '\\' ? 2 : 1
  return Math.min(at + 1, text.length)
}

/** Reads template words to the closing backtick, or to a `${`, after which code follows. */
function endOfTemplate(text: string, start: number, templates: number[]): number {
  let at = start
  while (at < text.length && text[at] !== '`') {
    if (text.startsWith('${', at)) {
      templates.push(0)
      return at + 2
    }
    at += text[at] === '\\' ? 2 : 1
  }
  return Math.min(at + 1, text.length)
}

function brace(text: string, at: number, templates: number[]): Found {
  const open = templates.pop()
  if (open === undefined) return { end: at + 1, piece: 'code' }
  if (text[at] === '}' && open === 0) return { end: endOfTemplate(text, at + 1, templates), piece: 'string' }
  templates.push(text[at] === '{' ? open + 1 : open - 1)
  return { end: at + 1, piece: 'code' }
}

const wordsBeforeExpression = /\b(return|typeof|case|in|of|delete|void|await|yield|throw|else|do)$/

function beginsExpression(text: string, at: number): boolean {
  // In JSX a slash also ends an element: `</p>` and `<br />`.
  if (text[at + 1] === '>') return false
  const before = text.slice(Math.max(0, at - 200), at).trimEnd()
  return before === '' || /[([{},;:=!&|?+\-*%>~^]$/.test(before) || wordsBeforeExpression.test(before)
}

function endOfExpression(text: string, start: number): number {
  let inClass = false
  let at = start + 1
  while (at < text.length && text[at] !== '\n' && (inClass || text[at] !== '/')) {
    if (text[at] === '[') inClass = true
    if (text[at] === ']') inClass = false
    at += text[at] === '\\' ? 2 : 1
  }
  return Math.min(at + 1, text.length)
}
