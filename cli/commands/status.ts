import type { Language, Words } from '@thuocdo/engine'
import { timeInVietNam } from '@thuocdo/operations'
import type { FailedJob, StatusLine } from '@thuocdo/operations/acts'
import { sayJson } from '../answer.ts'
import { type Command, type Exit, exits, type Session } from '../command.ts'
import { installationOptions } from '../open-installation.ts'
import { type Paint, paint } from '../terminal.ts'
import { type Installation, withInstallation } from '../with-installation.ts'

/** `thuocdo status`: how the installation stands, in plain words. */
export const status: Command = {
  name: 'status',
  about: {
    vi: 'Tình trạng bản cài đặt: phiên bản, đĩa, cơ sở dữ liệu, lần sao lưu và kiểm tra gần nhất.',
    en: 'How the installation stands: version, disk, database, last backup, last verification.',
  },
  operands: [],
  options: installationOptions,
  examples: [
    {
      line: 'thuocdo status',
      about: { vi: 'Mỗi dòng một việc, kèm cách xử lý.', en: 'A line for each thing, with what to do.' },
    },
  ],
  run: (input, session) => withInstallation(input, session, installation => show(installation, session)),
}

type Part = { readonly tenant: string | null; readonly lines: readonly StatusLine[] }

async function show(installation: Installation, session: Session): Promise<Exit> {
  const parts = await partsOf(installation, session)
  const { readJobs } = await import('@thuocdo/operations/acts')
  const { failed } = await readJobs(installation.store.installation)
  if (session.json) return sayJson(session, { status: parts, failedJobs: failed })
  for (const { tenant, lines } of parts) {
    if (tenant !== null) session.terminal.out(`${paint(session.terminal, 'bold', tenant)}\n`)
    for (const line of lines) session.terminal.out(textOf(line, session))
  }
  for (const job of failed) session.terminal.out(jobText(job, session))
  if (parts.length === 0) session.terminal.out(noTenant[session.language])
  const isWell = parts.length > 0 && parts.every(({ lines }) => lines.every(({ mark }) => mark !== 'son'))
  return isWell ? exits.fine : exits.problems
}

/** What is told of each tenant, beside what is the same for all. */
const ofTenant = ['letters', 'backup', 'verify', 'restore', 'authenticators']

/** What is the same for every tenant is said once; of a single tenant everything stands together. */
async function partsOf({ store, dataFolder, effectsOf, product }: Installation, { now }: Session) {
  const acts = await import('@thuocdo/operations/acts')
  const machine = acts.nodeMachine(store.installation, dataFolder)
  const tenants = await store.tenants()
  const parts: Part[] = []
  for (const { slug } of tenants) {
    const known = { version: product, isEmbedded: store.isEmbedded, machine, tenant: slug }
    const facts = await acts.readStatus(await effectsOf(slug), known)
    const lines = acts.statusOf({ ...facts, now: now() })
    const isFirst = parts.length === 0
    parts.push({
      tenant: tenants.length > 1 ? slug : null,
      lines: isFirst ? lines : lines.filter(({ topic }) => ofTenant.includes(topic)),
    })
  }
  return parts
}

const marks: { readonly [mark in StatusLine['mark']]: { readonly sign: string; readonly colour: Paint } } = {
  reu: { sign: '✓', colour: 'green' },
  nghe: { sign: '!', colour: 'yellow' },
  son: { sign: '✗', colour: 'red' },
}

function textOf({ mark, words, advice }: StatusLine, { terminal, language }: Session): string {
  const { sign, colour } = marks[mark]
  const remedy = advice === undefined ? '' : `\n    ${advice[language]}`
  return `${paint(terminal, colour, sign)} ${words[language]}${remedy}\n`
}

/** A job that failed: which, for whom, why in a code, and when it is tried again. */
function jobText({ name, tenant, failure, isGivenUp, runAt }: FailedJob, session: Session): string {
  const again = timeInVietNam(runAt)
  const why = waitsFor(failure)[session.language]
  const what = `${name}${tenant === null ? '' : ` (${tenant})`}: ${why}`
  const next = isGivenUp
    ? { vi: 'không thử lại nữa', en: 'not tried again' }
    : { vi: `thử lại lúc ${again}`, en: `tried again at ${again}` }
  return `${paint(session.terminal, 'yellow', '!')} ${what}; ${next[session.language]}\n`
}

/** Why a letter waits is a code of the mail server's: it is told beside what it means. */
function waitsFor(failure: string): Words {
  const reason = /^letter-waits (.*)$/s.exec(failure)?.[1]
  if (reason === undefined) return { vi: failure, en: failure }
  return {
    vi: `chưa gửi được thư, máy chủ thư không trả lời hoặc không nhận (${reason})`,
    en: `the letter is not sent, the mail server does not answer or accept it (${reason})`,
  }
}

const noTenant: { readonly [language in Language]: string } = {
  vi: 'Chưa có đơn vị sử dụng nào. Hãy thêm: thuocdo tenant add <mã> --name "Tên tỉnh".\n',
  en: 'There is no tenant yet. Add one: thuocdo tenant add <code> --name "Name of the province".\n',
}
