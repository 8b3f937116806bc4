import { open } from 'node:fs/promises'
import { accept, type Outcome, type Problem, problem, refuse } from '@thuocdo/engine'
import type { VerifiedTenant, VerifyOptions } from '@thuocdo/operations/acts'
import { answer, sayJson } from '../answer.ts'
import { backupSecret } from '../backup-secret.ts'
import { type Exit, exits, type Input, type Session, textOf } from '../command.ts'
import { count } from '../count.ts'
import { placeOf, tenantOf, withStore } from '../open-installation.ts'
import { problemsJson, sayProblems } from '../say-problems.ts'
import { firstProblems } from './first-problems.ts'

/** `thuocdo store verify`: the whole trail, or an exported file by itself. */
export async function storeVerify(input: Input, session: Session): Promise<Exit> {
  const file = textOf(input, 'file')
  if (file !== undefined) return verifyFile(file, session)
  const against = await earlierCopy(input, session)
  if (!against.ok) return answer(session, against, () => exits.problems)
  const { filesIn, sameFiles, verifyStore } = await import('@thuocdo/operations/acts')
  const only = textOf(input, 'tenant')
  const { dataFolder } = await placeOf(input, session)
  const { value: alsoCheck } = against
  const options = {
    now: session.now,
    files: filesIn(dataFolder),
    ...(only !== undefined && { only }),
    ...(alsoCheck && { alsoCheck }),
  }
  const verified = await withStore(input, session, async store => {
    // Held against the files of another installation everything would seem lost, and a failed check be noted.
    const own = store.isEmbedded ? accept(null) : await sameFiles(store.installation, dataFolder)
    if (!own.ok) return own
    // A name that nobody has would verify nothing; and an export does not name its tenant: it is held against the one meant.
    const meant = only !== undefined || alsoCheck?.isOfOne ? await tenantOf(input, store) : undefined
    if (meant?.ok === false) return meant
    const verified = await verifyStore(store, options)
    return verified.length === 0 ? refuse(nothingToVerify) : accept(verified)
  })
  return answer(session, verified, tenants => show(tenants, session))
}

const nothingToVerify = problem('nothing-to-verify', [], {
  vi: 'Bản cài đặt này chưa có đơn vị sử dụng nào nên không có nhật ký nào để kiểm tra. Hãy kiểm tra DATA và DATABASE_URL có chỉ đúng nơi không.',
  en: 'This installation has no tenant, so there is no trail to verify. Check that DATA and DATABASE_URL name the right place.',
})

type AlsoCheck = NonNullable<VerifyOptions['alsoCheck']> & { readonly isOfOne: boolean }

/** The check against an earlier export or backup, where one was named. */
async function earlierCopy(input: Input, session: Session): Promise<Outcome<AlsoCheck | undefined>> {
  const file = textOf(input, 'against')
  if (file === undefined) return accept(undefined)
  const { headProblems, isBackup, readPastHeads } = await import('@thuocdo/operations/acts')
  const secret = (await isBackup(file)) ? await backupSecret(input, session, false) : accept(null)
  if (!secret.ok) return secret
  const past = await readPastHeads(file, secret.value)
  if (!past.ok) return refuse(...firstProblems(past.problems))
  const since = { vi: `so với ${file}`, en: `since ${file}` }
  const { kind, heads } = past.value
  const check: NonNullable<VerifyOptions['alsoCheck']> = ({ slug }, db) =>
    headProblems(db, kind === 'export' ? heads : (heads.get(slug) ?? new Map()), since)
  return accept(Object.assign(check, { isOfOne: kind === 'export' }))
}

function show(tenants: readonly VerifiedTenant[], session: Session): Exit {
  if (session.json)
    return isSound(
      tenants.flatMap(({ verified }) => verified.problems),
      sayJson(session, {
        tenants: tenants.map(({ tenant, verified: { problems, compared, ...counts } }) => ({
          tenant: tenant.slug,
          ...counts,
          compared: Object.fromEntries(compared.map(({ name, rows }) => [name, rows])),
          problems: problemsJson(problems),
        })),
      }),
    )
  for (const { tenant, verified } of tenants) {
    if (verified.problems.length > 0) sayProblems(session, verified.problems)
    session.terminal.out(`${sentence(tenant.slug, verified, session)}\n`)
  }
  return isSound(
    tenants.flatMap(({ verified }) => verified.problems),
    exits.fine,
  )
}

function sentence(slug: string, verified: VerifiedTenant['verified'], { language }: Session): string {
  const { chains, entries, assessments, erased, differences } = verified
  const shown = (n: number): string => n.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB')
  const rows = verified.compared
    .filter(one => one.rows > 0)
    .map(one => `${one.words[language]} ${shown(one.rows)}`)
    .join('; ')
  return language === 'vi'
    ? `${slug}: ${shown(chains)} chuỗi, ${shown(entries)} mục, ${shown(assessments)} hồ sơ; ${shown(erased)} lời ghi đã xóa; ${differences === 0 ? 'không có sai lệch' : `${shown(differences)} sai lệch`}.\n  Đã so với nhật ký: ${rows}.`
    : `${slug}: ${shown(chains)} chains, ${shown(entries)} entries, ${shown(assessments)} assessments; ${shown(erased)} words erased; ${differences === 0 ? 'no differences' : `${shown(differences)} differences`}.\n  Compared with the trail: ${rows}.`
}

async function verifyFile(file: string, session: Session): Promise<Exit> {
  const { verifyExport } = await import('@thuocdo/operations/acts')
  const { problems, chains, entries, part } = await verifyExport((await open(file)).readLines())
  if (session.json)
    return isSound(
      problems,
      sayJson(session, { file, ...(part && { part }), chains, entries, problems: problemsJson(problems) }),
    )
  if (problems.length > 0) sayProblems(session, firstProblems(problems))
  session.terminal.out(
    session.language === 'vi'
      ? `${file}: ${chains} chuỗi, ${entries} mục; ${problems.length === 0 ? 'không có sai lệch' : `${problems.length} sai lệch`}.\n`
      : `${file}: ${chains} chains, ${entries} entries; ${problems.length === 0 ? 'no differences' : count(problems.length, 'difference')}.\n`,
  )
  if (part) session.terminal.out(`${aPart[session.language]}\n`)
  return isSound(problems, exits.fine)
}

const aPart = {
  vi: 'Tệp chỉ chứa một phần nhật ký: các mục trong tệp nguyên vẹn, nhưng chỉ bản kết xuất toàn bộ mới cho biết không thiếu mục nào.',
  en: 'The file holds a part of the trail: its entries are whole, but only an export of all of it shows that none is missing.',
}

const isSound = (problems: readonly Problem[], exit: Exit): Exit =>
  problems.length === 0 ? exit : exits.problems
