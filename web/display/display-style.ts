import { choiceNames, type DisplaySettings } from './display-settings.ts'

/** The style sheet of one reader: it turns the switches of `tokens.css`, sizes the letters, shows the way to the
 * settings and which of them hold. Paper stays as it is. */
export function displayStyle(settings: DisplaySettings): string {
  const rules = [
    ...colourRules[settings.colour],
    ...contrastRules[settings.contrast],
    ...sizeRules[settings.size],
  ]
  const chosen = choiceNames.map(name => `.${name}-${settings[name]}`)
  return [
    ...(rules.length > 0 ? [`@media screen {\n${rules.join('\n')}\n}`] : []),
    '.display-link, .display-form { display: revert; }',
    '.without-server { display: none; }',
    `${chosen.join(', ')} { border-color: var(--lam); background: var(--lam-raised); }`,
    `${chosen.map(button => `${button} .choice-now`).join(', ')} { display: inline; }`,
    '',
  ].join('\n')
}

const colourRules: { readonly [value in DisplaySettings['colour']]: readonly string[] } = {
  auto: [],
  light: [':root { color-scheme: light; --light: initial; --dark: ; }'],
  dark: [':root { color-scheme: dark; --light: ; --dark: initial; }'],
}

const contrastRules: { readonly [value in DisplaySettings['contrast']]: readonly string[] } = {
  auto: [],
  high: [':root { --plain: ; --high: initial; }'],
}

// With larger letters a table of many columns no longer fits a desktop: it scrolls in its box as it does on a phone.
const wideTablesScroll = '.scroll-box.narrow:has(> .wide) { max-height: 86svh; overflow: auto; }'

const sizeRules: { readonly [value in DisplaySettings['size']]: readonly string[] } = {
  normal: [],
  large: ['html { font-size: 115%; }', wideTablesScroll],
  larger: ['html { font-size: 130%; }', wideTablesScroll],
}
