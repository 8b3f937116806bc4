import type { Language } from '@thuocdo/engine'

/** The part of the environment that says which language a person reads. */
export type Environment = { readonly [name: string]: string | undefined }

/** The language that the person chose: by `--lang`, else by THUOCDO_LANG. */
export function chosenLanguage(
  option: string | undefined,
  { THUOCDO_LANG = '' }: Environment,
): Language | undefined {
  return languageOf(option) ?? languageOf(THUOCDO_LANG)
}

/** The chosen language; else English on a machine set to English, Vietnamese on every other. */
export function languageFor(option: string | undefined, environment: Environment): Language {
  const machine = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || ''
  return chosenLanguage(option, environment) ?? (machine.startsWith('en') ? 'en' : 'vi')
}

/** The language behind a text, if it is one of the two. */
export const languageOf = (text: string | undefined): Language | undefined =>
  text === 'vi' || text === 'en' ? text : undefined
