import { type InstallationDb, noteMilestone, readMilestones } from '@thuocdo/store'
import type { Site } from './public-address.ts'

const milestone = 'served'

/** Notes where the server of an installation is reached, for commands typed in a shell that knows nothing of its settings. */
export const noteServed = (installation: InstallationDb, { address, port }: Site, now: Date): Promise<void> =>
  noteMilestone(installation, milestone, now, { address, port })

/** Where the server was last reached; null before there ever was one. */
export async function readServed(installation: InstallationDb): Promise<Site | null> {
  const detail = (await readMilestones(installation)).find(({ name }) => name === milestone)?.detail
  if (typeof detail !== 'object' || detail === null) return null
  const said = new Map<string, unknown>(Object.entries(detail))
  const [address, port] = [said.get('address'), said.get('port')]
  return typeof address === 'string' && typeof port === 'number' ? { address, port } : null
}
