/** Where files lie, by the SHA-256 of their content: on a disk, in an object store, in memory for tests. */
export type Files = {
  /** Keeps a file and gives its hash in hexadecimal and its size; when it returns, the file is safe on the disk. */
  readonly keep: (content: AsyncIterable<Uint8Array>) => Promise<KeptFile>
  /** The content of a file; throws where there is none of that hash. */
  readonly read: (hash: string) => AsyncIterable<Uint8Array>
  readonly has: (hash: string) => Promise<boolean>
  /** Every hash that is kept, in order. */
  readonly list: () => AsyncIterable<string>
}

/** A file that is kept. */
export type KeptFile = { readonly hash: string; readonly bytes: number }
