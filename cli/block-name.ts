import type { Edition, Language } from '@thuocdo/engine'

/** The name of a block as the edition gives it; its own text where the edition names none. */
export const blockName = ({ blocks }: Edition, code: string, language: Language): string =>
  blocks?.find(block => block.code === code)?.name[language] ?? code
