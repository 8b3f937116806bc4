import { open } from 'node:fs/promises'
import { accept, type Problem } from '@thuocdo/engine'
import type { VerifiedTenant } from '@thuocdo/operations/acts'
import { answer, sayJson } from '../answer.ts'
import { type Exit, exits, type Input, type Session, textOf } from '../command.ts'
import { tenantOf, withStore } from '../open-installation.ts'
import { problemsJson, sayProblems } from '../say-problems.ts'

/** `thuocdo store verify`: the whole trail, or an exported file by itself. */
export async function storeVerify(input: Input, session: Session): Promise<Exit> {
  const file = textOf(input, 'file')
  if (file !== undefined) return verifyFile(file, session)
  const { verifyStore } = await import('@thuocdo/operations/acts')
  const only = textOf(input, 'tenant')
  const verified = await withStore(input, session, async store => {
    // A name that nobody has would verify nothing and find nothing wrong.
    const named = only === undefined ? undefined : await tenantOf(input, store)
    if (named?.ok === false) return named
    return accept(await verifyStore(store, { now: session.now, ...(only !== undefined && { only }) }))
  })
  return answer(session, verified, tenants => show(tenants, session))
}

function show(tenants: readonly VerifiedTenant[], session: Session): Exit {
  if (session.json)
    return isSound(
      tenants.flatMap(({ verified }) => verified.problems),
      sayJson(session, {
        tenants: tenants.map(({ tenant, verified: { problems, ...counts } }) => ({
          tenant: tenant.slug,
          ...counts,
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
  return language === 'vi'
    ? `${slug}: ${shown(chains)} chuỗi, ${shown(entries)} mục, ${shown(assessments)} hồ sơ; ${shown(erased)} lời ghi đã xóa; ${differences === 0 ? 'không có sai lệch' : `${shown(differences)} sai lệch`}.`
    : `${slug}: ${shown(chains)} chains, ${shown(entries)} entries, ${shown(assessments)} assessments; ${shown(erased)} words erased; ${differences === 0 ? 'no differences' : `${shown(differences)} differences`}.`
}

async function verifyFile(file: string, session: Session): Promise<Exit> {
  const { verifyExport } = await import('@thuocdo/operations/acts')
  const { problems, chains, entries } = await verifyExport((await open(file)).readLines())
  if (session.json)
    return isSound(problems, sayJson(session, { file, chains, entries, problems: problemsJson(problems) }))
  if (problems.length > 0) sayProblems(session, problems)
  session.terminal.out(
    session.language === 'vi'
      ? `${file}: ${chains} chuỗi, ${entries} mục; ${problems.length === 0 ? 'không có sai lệch' : `${problems.length} sai lệch`}.\n`
      : `${file}: ${chains} chains, ${entries} entries; ${problems.length === 0 ? 'no differences' : `${problems.length} differences`}.\n`,
  )
  return isSound(problems, exits.fine)
}

const isSound = (problems: readonly Problem[], exit: Exit): Exit =>
  problems.length === 0 ? exit : exits.problems
