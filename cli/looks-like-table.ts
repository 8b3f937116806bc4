import { stat } from 'node:fs/promises'

/** Whether a text ends as the name of a table does. */
export const endsLikeTable = (text: string): boolean => /\.(csv|xlsx?|tsv|txt|ods)$/i.test(text)

/** Whether a file of that name is there. */
export const isFile = (text: string): Promise<boolean> =>
  stat(text).then(
    found => found.isFile(),
    () => false,
  )
