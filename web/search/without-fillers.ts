/** What joins such words to the name: `điểm của Hưng Yên`. Elsewhere it may be part of a name (`một cửa`). */
const joints: ReadonlySet<string> = new Set([
  'cua',
  've',
  'theo',
  'cho',
  'trong',
  'tai',
  'o',
  'of',
  'the',
  'in',
])

const mostWordsOfFiller = 4

/** The word for a year, which without marks is also the South, and a part of names. */
const wordOfYear = 'nam'

/** The words without those around a name; the very same where there are none, or nothing else. `isNamed` knows names of units. */
export function withoutFillers(
  words: readonly string[],
  fillers: ReadonlySet<string>,
  isNamed: (text: string) => boolean,
): readonly string[] {
  const kept: string[] = []
  for (let at = 0; at < words.length; ) {
    const taken = fillerAt(words, at, fillers)
    if (taken === 0 && !isYearWord(words, at, isNamed)) kept.push(words[at])
    at += Math.max(1, taken)
  }
  return kept.length === 0 || kept.length === words.length ? words : kept
}

/** How many words from a place on are the longest filler, with what joins it to the next. */
function fillerAt(words: readonly string[], at: number, fillers: ReadonlySet<string>): number {
  for (let length = Math.min(mostWordsOfFiller, words.length - at); length > 0; length--)
    if (fillers.has(words.slice(at, at + length).join(' ')))
      return at + length < words.length - 1 && joints.has(words[at + length]) ? length + 1 : length
  return 0
}

/** Whether the word says that a year follows: `PCI năm 2021`, but not `Hà Nam 2021`. */
const isYearWord = (words: readonly string[], at: number, isNamed: (text: string) => boolean): boolean =>
  words[at] === wordOfYear &&
  /^(19|20)\d\d$/.test(words[at + 1] ?? '') &&
  (words[at - 1] === wordOfYear || !isNamed(`${words[at - 1] ?? ''} ${wordOfYear}`))
