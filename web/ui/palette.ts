/** The four looks in which every colour of `tokens.css` is written, in the order of its switches. */
export const looks = ['light', 'dark', 'light-high', 'dark-high'] as const

/** One of the looks: light or dark, plain or in high contrast. */
export type Look = (typeof looks)[number]

/** Colours in one look, `#rrggbb` by the name of the token. */
export type Palette = ReadonlyMap<string, string>

/** The colours of a style sheet in one look: those written `--name: var(--is-light, #…) var(--is-dark, #…) …`. */
export function paletteOf(css: string, look: Look): Palette {
  const colour = new RegExp(`var\\(--is-${look}, (#[0-9a-f]{6})\\)`)
  const declared = [...css.matchAll(/--([\w-]+):([^;]*);/g)]
  return new Map(
    declared.flatMap(([, name = '', value = '']) => {
      const found = colour.exec(value)?.[1]
      return found === undefined ? [] : [[name, found] as const]
    }),
  )
}

/** Relative luminance of an sRGB colour, 0…1 (WCAG 2.2). */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map(at =>
    linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255),
  )
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

const linear = (x: number): number => (x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4)

/** How far two colours stand apart, 1…21 (WCAG 2.2). */
export function contrast(a: string, b: string): number {
  const [high = 1, low = 1] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}
