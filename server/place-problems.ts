import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { type Problem, problem } from '@thuocdo/engine'
import { makeFolder } from '@thuocdo/operations'

/** The places that the environment names and that cannot be written: told at start, not in the night when somebody needs them. */
export async function placeProblems({
  BACKUP_FOLDER = '',
  LOG = '',
}: NodeJS.ProcessEnv): Promise<readonly Problem[]> {
  return [
    ...(BACKUP_FOLDER === '' ? [] : await folderProblems('BACKUP_FOLDER', BACKUP_FOLDER, BACKUP_FOLDER)),
    ...(LOG === '' ? [] : await folderProblems('LOG', LOG, dirname(LOG))),
  ]
}

/** A folder that is not there yet is made, for this account alone. */
async function folderProblems(name: string, value: string, folder: string): Promise<readonly Problem[]> {
  try {
    await makeFolder(resolve(folder))
    await access(folder, constants.W_OK | constants.X_OK)
    return (await isFolder(value)) && value !== folder ? [notWritable(name, value, 'EISDIR')] : []
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return [notWritable(name, value, code)]
  }
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    found => found.isDirectory(),
    () => false,
  )

const notWritable = (name: string, value: string, code: string): Problem =>
  problem('wrong-setting', [name], {
    vi: `${name}: không ghi được vào “${value}” (${code}). Hãy cấp quyền ghi cho tài khoản chạy máy chủ, hoặc chọn nơi khác.`,
    en: `${name}: “${value}” cannot be written (${code}). Give the account that runs the server the right to write, or choose another place.`,
  })
