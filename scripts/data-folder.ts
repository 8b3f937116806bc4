import { usualDataFolder } from '../store/embedded/data-folder.ts'
import { root } from './root.ts'
import { say } from './say.ts'

/** Where `npm start` keeps what is remembered: `DATA`, else the usual folder of this checkout. */
export async function dataFolder(): Promise<string> {
  const named = process.env.DATA ?? ''
  if (named !== '') return named
  const { folder, barrier } = await usualDataFolder(root)
  if (barrier !== null)
    say(
      `Tài khoản của cơ sở dữ liệu không vào được “${barrier}”: dữ liệu nằm ở “${folder}”`,
      `The account of the database cannot enter “${barrier}”: the data lie in “${folder}”`,
    )
  return folder
}
