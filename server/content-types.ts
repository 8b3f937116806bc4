import { extname } from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

/** The type of a file by its ending; unknown ones are bytes and never guessed at. */
export const contentType = (path: string): string => types[extname(path)] ?? 'application/octet-stream'

/** Whether a type is text, which gets smaller when it is compressed. */
export const isText = (type: string): boolean => /^(text\/|application\/json|image\/svg)/.test(type)
