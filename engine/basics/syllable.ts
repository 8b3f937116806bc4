const onset = '(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx])?'
const nucleus =
  '(?:uyê|uya|oai|oay|oao|oeo|uay|uây|uôi|uyu|iêu|yêu|ươi|ươu|i[aêu]|y[aê]|u[aâeêiôơy]|ư[aơiu]|' +
  'o[aăeôi]|a[iouy]|â[uy]|e[ou]|êu|[ôơ]i|[aăâeêioôơuưy])'
const coda = '(?:ch|ng|nh|[ckmnpt])?'
const shape = new RegExp(`^${onset}${nucleus}${coda}$`)
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g

/**
 * Whether a word could be a Vietnamese syllable: a beginning, a vowel and an end that go together, at most one tone,
 * and after c, ch, k, p, t none but sắc and nặng. Says nothing about whether the word exists.
 */
export function isSyllable(word: string): boolean {
  const spelt = word.toLowerCase().normalize('NFD')
  const found = spelt.match(tones) ?? []
  const toneless = spelt.replace(tones, '').normalize('NFC')
  if (found.length > 1 || !shape.test(toneless)) return false
  return !/(?:c|ch|k|p|t)$/.test(toneless) || found[0] === '\u0301' || found[0] === '\u0323'
}
