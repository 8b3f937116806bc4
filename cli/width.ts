/** How many places a text takes in a terminal: marks of decomposed letters take none. */
export const widthOf = (text: string): number => [...text.normalize('NFC').replace(/\p{M}/gu, '')].length

/** Text filled up with spaces to a width, at its end or at its start. */
export const padded = (text: string, width: number, align: 'left' | 'right' = 'left'): string => {
  const gap = ' '.repeat(Math.max(0, width - widthOf(text)))
  return align === 'left' ? text + gap : gap + text
}

/** Text cut to a width, with “…” for what is not there; text that fits stays as it is. */
export const shortened = (text: string, width: number): string =>
  widthOf(text) <= width
    ? text
    : `${[...text.normalize('NFC')]
        .slice(0, Math.max(0, width - 1))
        .join('')
        .trimEnd()}…`

/** Text broken between words into lines of at most `width` places; every line after the first begins with `indent`. */
export function wrapped(text: string, width: number, indent = ''): string {
  const [first, ...words] = text.split(' ')
  const lines = [first]
  for (const word of words) {
    const line = lines[lines.length - 1]
    const isFull = line.trim() !== '' && widthOf(line) + 1 + widthOf(word) > width
    if (isFull) lines.push(indent + word)
    else lines[lines.length - 1] = `${line} ${word}`
  }
  return lines.map(line => line.trimEnd()).join('\n')
}
