import { type ActingForm, isRole, judgingRoles, type Outcome, refuse } from '@thuocdo/engine'
import {
  actingForms,
  changePerson,
  disableAccount,
  enableAccount,
  endRole,
  erasePerson,
  grantRole,
  handOver,
  linkIdentity,
  nameActingHead,
  unlinkIdentity,
} from '@thuocdo/operations/acts'
import type { SignedIn } from '../../signed-in.ts'
import { answered, filled, refusedAct, type SentAct, ticked } from '../parts/read-act.ts'
import { unconfirmed, unknownAct } from '../parts/unknown-act.ts'
import { madeLink } from './made-link.ts'
import { handOverIn, previewHandOver } from './preview-hand-over.ts'
import { noUnit } from './role-needs.ts'

/** Where an act leads, and how the desk is reached from outside: for a link that is given away. */
export type Whereto = { readonly to: string; readonly origin: string }

/** Does what a form of the page of a person asks. A link to set a password is mailed where an address is known, else answered with, never led to: it is shown once. */
export async function doToPerson(who: SignedIn, person: string, sent: SentAct, { to, origin }: Whereto) {
  if (sent.act === 'preview-hand-over') return previewHandOver(who, person, sent)
  if (sent.act !== 'make-setup-link') return answered(formOf(sent), await outcomeOf(who, person, sent), to)
  const made = await madeLink(who, person, origin, sent.values.reason)
  return made.ok ? { link: made.value } : refusedAct(sent, made.problems)
}

/** The form that a refused act is told in: a hand-over goes back to the fields that it was looked at with. */
function formOf(sent: SentAct): SentAct {
  if (sent.act === 'hand-over') return { ...sent, act: 'preview-hand-over', done: 'hand-over' }
  return sent.act === 'grant-role' ? { ...sent, lists: viewOf(sent) } : sent
}

/** The blocks, fields and criteria that were ticked. */
const viewOf = (sent: SentAct) => ({ blocks: ticked(sent, 'blocks'), criteria: ticked(sent, 'criteria') })

async function outcomeOf(
  { fx, actor, on, desk }: SignedIn,
  person: string,
  sent: SentAct,
): Promise<Outcome<unknown>> {
  const { act, values } = sent
  switch (act) {
    case 'grant-role':
      return grantRole(fx, actor, grantOf(person, sent, on))
    case 'end-role':
      return sent.isConfirmed ? endRole(fx, actor, values.grant ?? '', endingOf(values)) : refuse(unconfirmed)
    case 'name-acting-head':
      return nameActingHead(fx, actor, actingOf(person, values, on))
    case 'hand-over':
      return sent.isConfirmed ? handOver(fx, actor, handOverOf(person, values)) : refuse(unconfirmed)
    case 'change-person':
      return changePerson(fx, actor, person, detailsOf(values))
    case 'link-identity': {
      const issuer = desk.issuer ?? ''
      return linkIdentity(fx, actor, { person, issuer, subject: values.subject || (values.refused ?? '') })
    }
    case 'unlink-identity':
      return unlinkIdentity(fx, actor, { person, issuer: values.issuer ?? '', subject: values.subject ?? '' })
    case 'disable-account':
      return disableAccount(fx, actor, person)
    case 'enable-account':
      return enableAccount(fx, actor, person)
    case 'erase-person':
      return sent.isConfirmed
        ? erasePerson(fx, actor, { person, basis: values.basis ?? '' })
        : refuse(unconfirmed)
    default:
      return refuse(unknownAct(act))
  }
}

type Values = SentAct['values']

const detailsOf = ({ name = '', title = '', email = '', language }: Values) => ({
  name,
  title,
  email,
  language: language === 'en' ? ('en' as const) : ('vi' as const),
})

function grantOf(person: string, sent: SentAct, today: string) {
  const { values } = sent
  const [division, to] = ['division', 'to'].map(field => filled(values, field))
  const unit = unitIn(values)
  return {
    person,
    role: values.role ?? '',
    ...(unit !== undefined && { unit }),
    ...(division !== undefined && { division }),
    ...viewOf(sent),
    from: filled(values, 'from') ?? today,
    ...(to !== undefined && { to }),
    basis: values.basis ?? '',
  }
}

// Whoever judges says where they work, or that it is no unit that is assessed: nothing at all is refused.
const unitIn = ({ role = '', unit = '' }: Values): string | undefined =>
  isRole(role) && judgingRoles.includes(role) ? (unit === noUnit ? undefined : unit) : unit || undefined

const handOverOf = (from: string, values: Values) => ({ from, ...handOverIn(values) })

function endingOf(values: Values) {
  const from = filled(values, 'from')
  return { basis: values.basis ?? '', ...(from !== undefined && { from }) }
}

const actingOf = (person: string, values: Values, today: string) => ({
  person: values.person ?? '',
  unit: values.unit ?? '',
  actingFor: person,
  form: isForm(values.form) ? values.form : ('kt' as const),
  from: filled(values, 'from') ?? today,
  to: values.to ?? '',
  basis: values.basis ?? '',
  isBeside: values.beside === 'yes',
})

const isForm = (text: string | undefined): text is ActingForm =>
  text !== undefined && Object.hasOwn(actingForms, text)
