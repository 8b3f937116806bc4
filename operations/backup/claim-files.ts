import { randomUUID } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { accept, type Outcome, problem, refuse } from '@thuocdo/engine'
import { type InstallationDb, noteMilestone, readMilestones } from '@thuocdo/store'
import { writeSafely } from './write-safely.ts'

/** The name of the file by which a file store is known, beside the files themselves. */
const idFile = 'installation-id'

const milestone = 'files'

/**
 * Looks whether the file store of a data folder is the one that belongs to this database; the first one to be asked about becomes it.
 * A server that keeps files elsewhere would hand out work whose evidence the others cannot find.
 */
export async function claimFiles(
  installation: InstallationDb,
  dataFolder: string,
  now: Date,
): Promise<Outcome<null>> {
  const known = await knownId(installation)
  if (known === null) return adoptFiles(installation, dataFolder, now)
  return (await idIn(dataFolder)) === known ? accept(null) : refuse(otherFiles(dataFolder))
}

/** Looks whether a data folder holds the files of this database, and changes nothing: for a command, which is no server. */
export async function sameFiles(installation: InstallationDb, dataFolder: string): Promise<Outcome<null>> {
  const known = await knownId(installation)
  return known === null || (await idIn(dataFolder)) === known ? accept(null) : refuse(otherFiles(dataFolder))
}

/** Makes the file store of a data folder the one that belongs to this database: for the first one, and after a restore. */
export async function adoptFiles(
  installation: InstallationDb,
  dataFolder: string,
  now: Date,
): Promise<Outcome<null>> {
  const id = (await idIn(dataFolder)) ?? (await newIdIn(dataFolder, now))
  await noteMilestone(installation, milestone, now, { id })
  return accept(null)
}

async function knownId(installation: InstallationDb): Promise<string | null> {
  const found = (await readMilestones(installation)).find(({ name }) => name === milestone)
  const detail = found?.detail
  return typeof detail === 'object' && detail !== null && 'id' in detail ? String(detail.id) : null
}

const placeIn = (dataFolder: string): string => join(dataFolder, 'files', idFile)

const idIn = (dataFolder: string): Promise<string | null> =>
  readFile(placeIn(dataFolder), 'utf8').then(
    text => text.trim(),
    (error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
      throw error
    },
  )

async function newIdIn(dataFolder: string, now: Date): Promise<string> {
  const id = randomUUID()
  await mkdir(join(dataFolder, 'files'), { recursive: true, mode: 0o700 })
  await writeSafely(placeIn(dataFolder), text(`${id}\n`), now)
  return id
}

async function* text(content: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(content)
}

const otherFiles = (folder: string) =>
  problem('other-files', [folder], {
    vi: `Kho tệp trong “${folder}” không phải là kho tệp của cơ sở dữ liệu này: tài liệu kiểm chứng nộp ở đây thì máy chủ kia không thấy, và ngược lại. Hãy chỉ DATA đến thư mục dữ liệu dùng chung; nếu đã chuyển máy, hãy chép cả thư mục files của máy cũ sang.`,
    en: `The file store in “${folder}” is not the one of this database: evidence handed in here would not be found by the other server, nor the other way round. Let DATA name the data folder that they share; after a move, copy the whole folder files of the old machine.`,
  })
