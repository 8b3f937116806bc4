/** A function that waits until it was not called for so many milliseconds: what is said aloud or written to the address must not chatter. */
export function later(milliseconds: number, run: () => void): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined
  return () => {
    clearTimeout(waiting)
    waiting = setTimeout(run, milliseconds)
  }
}
