/** A Markdown table. Bars inside cells are escaped. */
export function table(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string =>
    `| ${cells.map(cell => String(cell).replaceAll('|', '\\|')).join(' | ')} |`
  return [line(header), `|${header.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n')
}

/** A value as one writes it on one line of YAML. */
export function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`
  if (typeof value !== 'object' || value === null) return String(value)
  return `{ ${Object.entries(value)
    .map(([key, of]) => `${key}: ${flow(of)}`)
    .join(', ')} }`
}

/** A column of numbers; what is missing is a dash, what a computer cannot write exactly has four decimals. */
export const column = (xs: ArrayLike<number>): string => Array.from(xs, number).join('; ')

/** A number as code and data write it, with at most four decimals. */
export const number = (x: number): string => (Number.isNaN(x) ? '–' : String(Number(x.toFixed(4))))
