import { type Problem, problem } from '@thuocdo/engine'
import {
  changePassword,
  changePerson,
  chooseDigest,
  confirmTotp,
  endMySessions,
  endTotp,
  listSessions,
  offerTotp,
  readMailChoice,
  standingOffer,
  type TotpOffer,
} from '@thuocdo/operations/acts'
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router'
import { belowDesk } from '../address.ts'
import { fieldOf, refused } from '../attempted.ts'
import { differ } from '../sign-in/password-pair.tsx'
import { type SignedIn, signedInOf } from '../signed-in.ts'
import type { AccountAnswer, ShownOffer } from './account-answer.ts'
import { AccountPage } from './account-page.tsx'
import { qrOf } from './qr-of.ts'

/** Who I am, and where I am signed in. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { fx, person, session } = signedInOf(context)
  const [mail, sessions] = await Promise.all([readMailChoice(fx.db, person.id), listSessions(fx, person.id)])
  return { person, mail, session: session.id, door: session.door, sessions }
}

/** What may be done to one's own account; each form of the page names its act. */
export async function action({ request, url, context }: ActionFunctionArgs) {
  const me = signedInOf(context)
  const form = await request.formData()
  const act = acts[fieldOf(form, 'form')]
  if (act === undefined) throw data(null, { status: 400 })
  const done = await act(me, form)
  if (typeof done !== 'string') return done
  return redirect(`${belowDesk(url.pathname)}?done=${done}`)
}

/** A key for what was done, or the page again with what was refused or is asked next. */
type Act = (me: SignedIn, form: FormData) => Promise<string | ReturnType<typeof refused> | AskedNext>

/** An authenticator that was offered: the next form confirms it, and after a wrong code the next after that. */
type AskedNext = Extract<AccountAnswer, { readonly offer: ShownOffer }> | ReturnType<typeof wrongCode>

const acts: Readonly<Record<string, Act>> = {
  password: async ({ desk, fx, person, session }, form) => {
    const [current, wanted] = [fieldOf(form, 'current'), fieldOf(form, 'password')]
    if (wanted !== fieldOf(form, 'again'))
      return refused('password', [problem('passwords-differ', ['again'], differ)])
    const { source, destination } = desk
    const changed = await changePassword(fx, { person, session, current, wanted, source, destination })
    if (!changed.ok) return refused('password', changed.problems)
    desk.cookies.enter(changed.value.token)
    return 'password'
  },
  language: async ({ fx, actor, person }, form) => {
    const language = fieldOf(form, 'language') === 'en' ? 'en' : 'vi'
    const changed = await changePerson(fx, actor, person.id, { language })
    return changed.ok ? 'language' : refused('language', changed.problems)
  },
  mail: async ({ fx, actor, person }, form) => {
    const [email, digest] = [fieldOf(form, 'email'), fieldOf(form, 'digest')]
    const before = await readMailChoice(fx.db, person.id)
    // The address is an act and recorded; who wants what letters is nobody else's business.
    if (email.trim() !== before.email) {
      const changed = await changePerson(fx, actor, person.id, { email })
      if (!changed.ok) return refused('mail', changed.problems, { email, digest })
    }
    await chooseDigest(fx, person.id, digest === 'yes')
    return 'mail'
  },
  'totp-offer': async (me, form) => {
    const offered = await offerTotp(me.fx, askedIn(me, form), houseOf(me))
    return offered.ok ? { form: 'totp', offer: shown(offered.value) } : refused('totp', offered.problems)
  },
  'totp-confirm': async (me, form) => {
    const confirmed = await confirmTotp(me.fx, me.person, fieldOf(form, 'code'))
    if (confirmed.ok) return 'totp-on'
    const offer = await standingOffer(me.fx, me.person, houseOf(me))
    return offer === null ? refused('totp', confirmed.problems) : wrongCode(confirmed.problems, offer)
  },
  'totp-end': async (me, form) => {
    const ended = await endTotp(me.fx, askedIn(me, form))
    return ended.ok ? 'totp-off' : refused('totp', ended.problems)
  },
  'end-session': async ({ fx, session }, form) => {
    const only = fieldOf(form, 'session')
    const ended = await endMySessions(fx, session, only === '' ? {} : { only })
    return ended.ok ? 'session-ended' : refused('sessions', ended.problems)
  },
}

/** What an authenticator calls us: whoever works for two provinces tells them apart. */
const houseOf = ({ desk }: SignedIn): string => `Thước Đo ${desk.tenant.nameVi}`

// Drawn here: browsers need not load what draws it.
const shown = (offer: TotpOffer): ShownOffer => ({ ...offer, qr: qrOf(offer.uri) })

/** The same offer again: whoever mistypes a code need not begin anew. */
const wrongCode = (problems: readonly Problem[], offer: TotpOffer) =>
  data({ form: 'totp', problems, typed: {}, offer: shown(offer) } satisfies AccountAnswer, { status: 422 })

/** What shows that it is them: the password, and the code where one is asked for. */
const askedIn = ({ desk: { source, destination }, person }: SignedIn, form: FormData) => ({
  person,
  password: fieldOf(form, 'totp-password'),
  code: fieldOf(form, 'code'),
  source,
  destination,
})

/** My account. */
export default function Account() {
  return <AccountPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
