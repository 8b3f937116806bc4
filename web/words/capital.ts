/** A text with its first letter large, as a sentence begins. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
