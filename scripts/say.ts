/** Says one line of progress in both languages, Vietnamese first; on stderr, so that stdout stays the answer. */
export const say = (vi: string, en: string): void => {
  process.stderr.write(`${vi} · ${en}\n`)
}
