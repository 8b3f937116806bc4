/** A colour and the ground that it is seen on, by their tokens. */
export type ColourPair = { readonly colour: string; readonly ground: string }

const on = (ground: string, ...colours: readonly string[]): readonly ColourPair[] =>
  colours.map(colour => ({ colour, ground }))

const texts = ['ink', 'ink-soft', 'ink-faint', 'lam', 'son', 'nghe', 'reu']
const steps = [1, 2, 3, 4, 5]

/** Every pair in which letters are written: at least 4.5 to 1, in high contrast 7 to 1. */
export const textPairs: readonly ColourPair[] = [
  ...on('paper', ...texts),
  ...on('paper-raised', ...texts),
  ...on('lam-raised', 'ink', 'ink-soft', 'ink-faint', 'lam', 'nghe'),
  ...on('nghe-raised', 'ink', 'ink-soft', 'lam', 'nghe'),
  ...on('son-raised', 'ink', 'lam', 'son'),
  ...on('reu-raised', 'ink', 'lam', 'reu'),
  ...on('lam', 'paper'),
  ...on('ink', 'paper'),
  ...on('son', 'paper'),
  ...steps.flatMap(step => on(`sequential-${step}`, `on-sequential-${step}`)),
]

/** The fields of an index, in order. */
export const fieldColours: readonly string[] = Array.from({ length: 8 }, (_, i) => `field-${i + 1}`)

/** The steps of one hue, from little to much. */
export const sequentialColours: readonly string[] = steps.map(step => `sequential-${step}`)

/** Every pair in which a mark, a line or an edge carries meaning: at least 3 to 1, in high contrast 4.5 to 1. */
export const graphicPairs: readonly ColourPair[] = [
  ...on('paper', ...fieldColours, 'change-up', 'change-down', 'sequential-4', 'sequential-5'),
  ...on('paper', 'lam', 'ink-faint', 'edge'),
  ...on('paper-raised', 'edge', 'lam', 'change-up', 'change-down'),
  ...on('lam-raised', 'lam', 'edge'),
]
