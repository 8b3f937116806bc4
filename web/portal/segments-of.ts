/** The parts of an address; what is not well encoded is taken as it is written. */
export const segmentsOf = (path: string): readonly string[] =>
  path
    .split('/')
    .filter(part => part !== '')
    .map(decoded)

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
