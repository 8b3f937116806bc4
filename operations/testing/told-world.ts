import { type Actor, registerOf } from '@thuocdo/engine'
import { addEvidence } from '../evidence/add-evidence.ts'
import { withdrawEvidence } from '../evidence/withdraw-evidence.ts'
import { chooseDigest } from '../mail/choose-digest.ts'
import { addPerson } from '../people/add-person.ts'
import { createFirstAdministrator } from '../people/create-first-administrator.ts'
import { grantRole } from '../people/grant-role.ts'
import { nameActingHead } from '../people/name-acting-head.ts'
import { extendUnit } from '../rounds/extend-unit.ts'
import { changeSettings } from '../settings/change-settings.ts'
import { linkIdentity } from '../sign-in/link-identity.ts'
import { useSetupLink } from '../sign-in/use-setup-link.ts'
import { changeMap } from '../units/change-map.ts'
import { addDivision, endDivision } from '../units/divisions.ts'
import { importRegister } from '../units/import-register.ts'
import type { LineageAct } from '../units/lineage-act.ts'
import { administrator, roundOwner } from './actors.ts'
import type { TestEffects } from './effects.ts'
import { addTestPerson, officerOf, openedRound, value } from './opened-round.ts'

const basis = 'Quyết định số 5/QĐ'
const route = { source: '10.0.0.9', destination: '10.0.0.1' }

/** An officer of the first of the two units. */
export const toldOfficer: Actor = officerOf('so-a-2025')

/** A tenant in which every table that the trail tells of has a row, made by acts alone. */
export async function toldWorld(fx: TestEffects): Promise<{ readonly round: string }> {
  const { round } = await openedRound(fx)
  await addTestPerson(fx, toldOfficer)
  await unitsOf(fx)
  await peopleOf(fx)
  value(await extendUnit(fx, roundOwner, round, { unit: 'so-a-2025', due: '2026-02-15', reason: 'Bão' }))
  value(await changeSettings(fx, administrator, { 'digest-hour': '8', 'help-desk': 'Máy lẻ 12' }))
  await documentsOf(fx)
  return { round }
}

async function unitsOf(fx: TestEffects): Promise<void> {
  const commune = (vi: string) => ({ level: 'commune', vi, en: '', kind: 'commune' })
  const acts: readonly LineageAct[] = [
    { kind: 'found', on: '2020-01-01', basis, unit: { ...commune('Xã Một'), code: '00001' } },
    { kind: 'found', on: '2020-01-01', basis, unit: commune('Xã Hai') },
    { kind: 'transfer', on: '2021-01-01', basis, from: 'xa-mot-2020', to: 'xa-hai-2020', share: 0.25 },
    {
      kind: 'rename',
      on: '2022-01-01',
      basis,
      unit: 'xa-hai-2020',
      vi: 'Phường Hai',
      en: '',
      unitKind: 'ward',
    },
    { kind: 'merge', on: '2025-07-01', basis, from: ['xa-mot-2020', 'xa-hai-2020'], into: commune('Xã Ba') },
  ]
  for (const act of acts) value(await changeMap(fx, roundOwner, act))
  const names = [{ vi: 'Xã Bốn', en: 'Xa Bon', kind: 'commune' }]
  const one = { id: 'xa-bon-2025', level: 'commune', foundedOn: '2025-07-01', names, codes: [] }
  value(await importRegister(fx, administrator, registerOf([{ ...one, aliases: ['Bốn'] }], [])))
}

async function peopleOf(fx: TestEffects): Promise<void> {
  const first = value(await createFirstAdministrator(fx, { login: 'quantri', name: 'Nguyễn Văn An' }))
  const password = 'nắng lên từ phía ruộng mía'
  value(await useSetupLink(fx, { token: first.token, password, ...route }))
  const unit = 'so-a-2025'
  const division = value(await addDivision(fx, administrator, unit, 'Phòng Một'))
  const ended = value(await addDivision(fx, administrator, unit, 'Phòng Hai'))
  value(await endDivision(fx, administrator, ended))
  const add = async (login: string) =>
    value(
      await addPerson(fx, administrator, {
        login,
        name: `Người ${login}`,
        title: 'Phó',
        email: `${login}@thu.vn`,
      }),
    )
  const [head, deputy] = [await add('head'), await add('deputy')]
  const from = '2026-01-01'
  value(await grantRole(fx, administrator, { person: head, role: 'unit-head', unit, from, basis }))
  value(await grantRole(fx, administrator, { person: deputy, role: 'unit-officer', unit, division, from }))
  const acting = { person: deputy, unit, actingFor: head, form: 'kt', from, to: '2026-03-31', basis } as const
  value(await nameActingHead(fx, administrator, acting))
  value(
    await linkIdentity(fx, administrator, { person: head, issuer: 'https://cong.thu.vn', subject: 'head' }),
  )
  await chooseDigest(fx, deputy, false)
}

async function documentsOf(fx: TestEffects): Promise<void> {
  const unit = 'so-a-2025'
  const file = { content: bytes('%PDF-1.4 biên bản'), name: 'bien-ban.pdf', most: 1000 }
  const days = { issued: '2025-12-01', effective: '2025-12-02', received: '2025-12-03' } as const
  const wanted = { unit, title: 'Biên bản', number: '1/BB', ...days, file }
  value(await addEvidence(fx, toldOfficer, wanted))
  const { id } = value(await addEvidence(fx, toldOfficer, { unit, title: 'Bản nháp' }))
  value(await withdrawEvidence(fx, toldOfficer, id))
}

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}
