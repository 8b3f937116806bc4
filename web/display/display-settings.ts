/** What a reader may choose, and the values of each choice; the first leaves it to the browser. */
export const displayChoices = {
  colour: ['auto', 'light', 'dark'],
  contrast: ['auto', 'high'],
  size: ['normal', 'large', 'larger'],
} as const

/** The name of a choice. */
export type DisplayChoice = keyof typeof displayChoices

/** How a reader wants the pages: these three choices and nothing else. */
export type DisplaySettings = { readonly [choice in DisplayChoice]: (typeof displayChoices)[choice][number] }

/** The choice of who has chosen nothing. */
export const plainDisplay: DisplaySettings = { colour: 'auto', contrast: 'auto', size: 'normal' }

/** The names of the choices, in order. */
export const choiceNames: readonly DisplayChoice[] = ['colour', 'contrast', 'size']

/** Settings changed by the parameters of an address; what is not named stays. Values that do not exist are listed
 * as `name=value` and nothing is changed. */
export function changeDisplay(
  settings: DisplaySettings,
  asked: URLSearchParams,
): { readonly settings: DisplaySettings; readonly unknown: readonly string[] } {
  const named = choiceNames.flatMap(name => asked.getAll(name).map(value => [name, value] as const))
  const unknown = named.filter(([name, value]) => !isValue(name, value)).map(pair => pair.join('='))
  if (unknown.length > 0) return { settings, unknown }
  return { settings: named.reduce(withChoice, settings), unknown }
}

function withChoice(
  settings: DisplaySettings,
  [name, value]: readonly [DisplayChoice, string],
): DisplaySettings {
  const { colour, contrast, size } = displayChoices
  if (name === 'colour') return { ...settings, colour: colour.find(x => x === value) ?? settings.colour }
  if (name === 'contrast')
    return { ...settings, contrast: contrast.find(x => x === value) ?? settings.contrast }
  return { ...settings, size: size.find(x => x === value) ?? settings.size }
}

const isValue = (name: DisplayChoice, value: string): boolean =>
  displayChoices[name].some(known => known === value)

const cookieName = 'display'
const yearSeconds = 365 * 24 * 60 * 60

/** The settings in a `Cookie` header. What it does not say, or says wrongly, is as the browser has it. */
export function displayOf(header: string | null): DisplaySettings {
  const pairs = (header ?? '').split(';').map(pair => pair.trim().split('='))
  const [, value = ''] = pairs.find(([name]) => name === cookieName) ?? []
  const said = value.split('.')
  return choiceNames.reduce((settings, name, at) => {
    const part = said[at] ?? ''
    return isValue(name, part) ? withChoice(settings, [name, part]) : settings
  }, plainDisplay)
}

/** The `Set-Cookie` header that remembers settings for a year; it forgets where all is left to the browser. */
export function displayCookie(settings: DisplaySettings): string {
  const value = choiceNames.map(name => settings[name]).join('.')
  const isPlain = choiceNames.every(name => settings[name] === plainDisplay[name])
  const kept = isPlain ? `${cookieName}=; Max-Age=0` : `${cookieName}=${value}; Max-Age=${yearSeconds}`
  return `${kept}; Path=/; HttpOnly; SameSite=Lax`
}
