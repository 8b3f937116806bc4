import { refuse } from '@thuocdo/engine'
import { timeInVietNam } from '@thuocdo/operations'
import type { Restored } from '@thuocdo/operations/acts'
import { answer, sayJson } from '../answer.ts'
import { backupSecret, keyOptions } from '../backup-secret.ts'
import { type Command, type Exit, exits, type Session, textOf } from '../command.ts'
import { count } from '../count.ts'
import { installationOptions } from '../open-installation.ts'
import { progressOf } from '../progress.ts'
import { type Installation, secretsPlace, withInstallation } from '../with-installation.ts'

/** `thuocdo restore`: what a backup holds, put into a database. */
export const restore: Command = {
  name: 'restore',
  about: {
    vi: 'Khôi phục từ một bản sao lưu, sau khi kiểm tra từng byte.',
    en: 'Restore a backup, after every byte of it was checked.',
  },
  more: {
    vi: 'Cũng dùng để chuyển từ cơ sở dữ liệu đi kèm sang máy chủ PostgreSQL và ngược lại. Dữ liệu được nạp bên cạnh, so lại nhật ký rồi mới thay vào: bị ngắt giữa chừng thì trạng thái cũ còn nguyên. Sau khi khôi phục, mọi người đăng nhập lại.',
    en: 'Also moves from the embedded database to a PostgreSQL server and back. Rows are loaded beside what is there and the trail is compared before they take its place: when interrupted, the old state stands. Afterwards everyone signs in again.',
  },
  operands: [
    {
      name: { vi: 'tệp', en: 'file' },
      takes: 'one',
      about: { vi: 'Bản sao lưu.', en: 'The backup.' },
    },
  ],
  options: {
    to: {
      value: { vi: 'DATABASE_URL', en: 'DATABASE_URL' },
      about: {
        vi: 'Khôi phục vào máy chủ PostgreSQL này; mặc định theo biến DATABASE_URL, hoặc cơ sở dữ liệu đi kèm.',
        en: 'Into this PostgreSQL server; by default that of DATABASE_URL, or the embedded database.',
      },
    },
    replace: {
      about: {
        vi: 'Thay thế dữ liệu đang có; dữ liệu cũ còn nguyên cho đến khi dữ liệu mới đã đủ.',
        en: 'Replace what is there; it stands until the new is whole.',
      },
    },
    ...keyOptions,
    ...installationOptions,
  },
  examples: [
    {
      line: 'thuocdo restore thuocdo-20261121-013000.backup',
      about: { vi: 'Khôi phục vào cơ sở dữ liệu trống.', en: 'Into an empty database.' },
    },
    {
      line: 'thuocdo restore a.backup --to postgres://thuocdo@may-chu/thuocdo',
      about: { vi: 'Chuyển sang máy chủ PostgreSQL.', en: 'Move to a PostgreSQL server.' },
    },
  ],
  run: async (input, session) => {
    const secret = await backupSecret(input, session, false)
    if (!secret.ok) return answer(session, secret, () => exits.problems)
    const [file = ''] = input.operands
    // Read before anything is founded: a mistyped file must not leave an installation behind.
    const { isBackup, notABackup } = await import('@thuocdo/operations/acts')
    if (!(await isBackup(file))) return answer(session, refuse(notABackup(file)), () => exits.problems)
    const isReplaced = input.options.replace === true
    const to = textOf(input, 'to')
    const target = to === undefined ? input : { ...input, options: { ...input.options, database: to } }
    return withInstallation(target, { ...session, mayFound: true }, one =>
      load(one, { file, secret: secret.value, replace: isReplaced }, session),
    )
  },
}

type From = { readonly file: string; readonly secret: string | null; readonly replace: boolean }

async function load({ store, files, dataFolder }: Installation, from: From, session: Session): Promise<Exit> {
  const acts = await import('@thuocdo/operations/acts')
  const secretsKey = await acts.ensureSecretsKey(secretsPlace(session, dataFolder))
  if (!secretsKey.ok) return answer(session, secretsKey, () => exits.problems)
  const progress = progressOf(session)
  const lostIn = (lost: Restored['lost']): string =>
    lost.map(one => acts.lostWords(one)[session.language]).join('; ')
  const restored = await acts.restore({
    ...from,
    connection: store.connection,
    files,
    secretsKey: secretsKey.value,
    now: session.now,
    replacing: lost => session.terminal.err(`${replaces[session.language]} ${lostIn(lost)}.\n`),
    progress: (done, of) => progress.step(Math.floor(done / 1e6), Math.ceil(of / 1e6), `MB ${from.file}`),
  })
  progress.end()
  // The files were put into this data folder: from now on they are those of this database.
  if (restored.ok && dataFolder !== '') await acts.adoptFiles(store.installation, dataFolder, session.now())
  return answer(session, restored, manifest => show(manifest, lostIn(manifest.lost), session))
}

const replaces = { vi: 'Thay thế dữ liệu đang có:', en: 'Replaces what is there:' }

function show({ at, tenants, lost }: Restored, told: string, session: Session): Exit {
  const slugs = tenants.map(({ slug }) => slug)
  const entries = tenants.reduce((sum, { heads }) => sum + heads.entries, 0)
  const files = tenants.reduce((sum, one) => sum + one.files.count, 0)
  const missing = tenants.reduce((sum, one) => sum + one.files.missing.length, 0)
  // It was restored, but not whole: whoever watches the exit code must hear of it.
  const exit = missing > 0 ? exits.problems : exits.fine
  if (session.json) {
    sayJson(session, { at, tenants: slugs, entries, files, missing, lost })
    return exit
  }
  session.terminal.out(
    session.language === 'vi'
      ? `Đã khôi phục ${slugs.length} đơn vị sử dụng (${slugs.join(', ')}), ${entries} mục nhật ký, ${files} tệp; trạng thái lúc ${timeInVietNam(at)} (giờ Việt Nam). Mọi người đăng nhập lại.\n`
      : `Restored ${count(slugs.length, 'tenant')} (${slugs.join(', ')}), entries of the trail: ${entries}, ${count(files, 'file')}, as of ${timeInVietNam(at)} (Việt Nam time). Everyone signs in again.\n`,
  )
  if (told !== '') session.terminal.out(`${replaced[session.language]} ${told}.\n`)
  return exit
}

const replaced = { vi: 'Đã thay thế:', en: 'Replaced:' }
