/** The texts that name editions (`pci/2021`) apart from the others, both in their order. */
export function editionsIn(texts: readonly string[]): {
  readonly editions: readonly string[]
  readonly others: readonly string[]
} {
  const isEdition = (text: string): boolean => /^[a-z0-9-]+\/[a-z0-9-]+$/.test(text)
  return { editions: texts.filter(isEdition), others: texts.filter(text => !isEdition(text)) }
}
