import { statfs } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { type InstallationDb, noteMilestone, readMilestones } from '@thuocdo/store'
import { readJobs } from '../jobs/waiting-jobs.ts'
import type { DiskSpace, Machine } from '../ports/machine.ts'

/** The machine that this process runs on. `folder` is where data and files lie; `installation` knows what was last done. */
export const nodeMachine = (installation: InstallationDb, folder: string): Machine => ({
  disk: () => spaceAt(folder),
  milestones: () => readMilestones(installation),
  note: (name, at, detail) => noteMilestone(installation, name, at, detail),
  jobs: async () => {
    const { waiting, failed } = await readJobs(installation)
    return { waiting, failed: failed.filter(({ isGivenUp }) => isGivenUp).length }
  },
})

/**
 * Bytes of the disk that a folder lies on: those that this process may still write, of all. A folder that is yet to be made will lie
 * where the nearest one above it does.
 */
async function spaceAt(folder: string): Promise<DiskSpace | null> {
  const found = await statfs(folder).catch(() => null)
  if (found !== null) return { free: found.bavail * found.bsize, whole: found.blocks * found.bsize }
  const above = dirname(resolve(folder))
  return above === resolve(folder) ? null : spaceAt(above)
}
