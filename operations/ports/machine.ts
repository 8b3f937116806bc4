import type { Json } from '@thuocdo/engine'

/** What the desk may know of the machine that it runs on. */
export type Machine = {
  /** The disk that data and files lie on; null where it cannot be asked. */
  readonly disk: () => Promise<DiskSpace | null>
  /** What was last done to the whole installation: `backup`, `restore`; with a space and its code to one tenant alone, as every `verify`. */
  readonly milestones: () => Promise<readonly LastDone[]>
  /** Notes what was just done to the whole installation, or to one tenant. */
  readonly note: (name: string, at: Date, detail: { readonly [key: string]: Json }) => Promise<void>
  /** Jobs that wait or are tried again, and those given up. */
  readonly jobs: () => Promise<JobCount>
}

/** Bytes of a disk. */
export type DiskSpace = { readonly free: number; readonly whole: number }

/** When something was last done, and what it said of itself. */
export type LastDone = { readonly name: string; readonly at: Date; readonly detail: unknown }

/** How many jobs there are. */
export type JobCount = { readonly waiting: number; readonly failed: number }
