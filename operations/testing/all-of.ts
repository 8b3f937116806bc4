/** Everything that comes one after another, as a list. */
export async function allOf<T>(coming: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = []
  for await (const one of coming) all.push(one)
  return all
}
