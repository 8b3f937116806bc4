import { statfs } from 'node:fs/promises'
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

/** Bytes of the disk that a folder lies on: those that this process may still write, of all. */
async function spaceAt(folder: string): Promise<DiskSpace | null> {
  const found = await statfs(folder).catch(() => null)
  return found === null ? null : { free: found.bavail * found.bsize, whole: found.blocks * found.bsize }
}
