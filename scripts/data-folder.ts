import { createHash } from 'node:crypto'
import { basename, join } from 'node:path'
import { barrierTo } from '../store/embedded/barrier.ts'
import { ownerOf } from '../store/embedded/owner.ts'
import { root } from './root.ts'
import { say } from './say.ts'

/**
 * Where `npm start` keeps what is remembered: `DATA`, else the folder `data` of this checkout. Where the checkout lies in a home that
 * only root may enter, the account of the database could not reach it; then a folder of the system.
 */
export async function dataFolder(): Promise<string> {
  const named = process.env.DATA ?? ''
  if (named !== '') return named
  const own = join(root, 'data')
  const barrier = await barrierTo(own, await ownerOf(join(own, 'postgresql')))
  return barrier === null ? own : elsewhere(barrier)
}

function elsewhere(barrier: string): string {
  const mark = createHash('sha256').update(root).digest('hex').slice(0, 8)
  const folder = `/var/lib/thuocdo/${basename(root)}-${mark}`
  say(
    `Tài khoản của cơ sở dữ liệu không vào được “${barrier}”: dữ liệu nằm ở “${folder}”`,
    `The account of the database cannot enter “${barrier}”: the data lie in “${folder}”`,
  )
  return folder
}
