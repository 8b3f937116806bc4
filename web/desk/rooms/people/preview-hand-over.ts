import { problem, roles } from '@thuocdo/engine'
import { listAssessments, readPerson, readPersonLine } from '@thuocdo/operations/acts'
import type { SignedIn } from '../../signed-in.ts'
import { refusedAct, type SentAct } from '../parts/read-act.ts'
import type { HandOverPreview } from './person-view.ts'

/** What would pass from one person to another in a unit: their roles there, and the assessments that are under way. */
export async function previewHandOver({ fx, actor, on }: SignedIn, person: string, sent: SentAct) {
  const { to: receiver = '', unit = '', basis = '' } = sent.values
  const page = await readPerson(fx, actor, person)
  if (!page.ok) return refusedAct(sent, page.problems)
  const to = receiver === '' ? undefined : await readPersonLine(fx, actor, receiver)
  if (to === undefined) return refusedAct(sent, [noReceiver])
  const held = page.value.roles.filter(role => !role.isEnded && role.unit?.id === unit)
  if (held.length === 0) return refusedAct(sent, [nothingHeld])
  const open = (await listAssessments(fx.db, actor, on, { unit })).filter(({ state }) => state !== 'final')
  const preview: HandOverPreview = {
    to: { id: to.id, name: to.name },
    unit,
    basis,
    grants: held.map(({ role, division }) => ({ role: roles[role], division: division ?? null })),
    work: open.map(({ id, roundName, state }) => ({ id, round: roundName, state })),
  }
  return { handOver: preview }
}

const noReceiver = problem('receiver-missing', ['to'], {
  vi: 'Chưa chọn người nhận bàn giao. Hãy chọn trong danh sách.',
  en: 'Nobody is chosen to hand over to. Choose somebody from the list.',
})

const nothingHeld = problem('nothing-held', ['unit'], {
  vi: 'Người này không giữ vai trò nào ở đơn vị đã chọn. Hãy chọn đơn vị khác.',
  en: 'This person holds no role in the unit. Choose another unit.',
})
