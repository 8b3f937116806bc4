import { problem } from '@thuocdo/engine'
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
import { AccountPage } from './account-page.tsx'

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
type Act = (me: SignedIn, form: FormData) => Promise<string | ReturnType<typeof refused> | TotpOffered>

/** A key that an authenticator was offered: the next form confirms it. */
type TotpOffered = { readonly form: 'totp'; readonly offer: Awaited<ReturnType<typeof offerTotp>> }

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
    await chooseDigest(fx.db, person.id, digest === 'yes', fx.now())
    return 'mail'
  },
  'totp-offer': async ({ desk, fx, person }) => ({
    form: 'totp',
    offer: await offerTotp(fx, person, `Thước Đo ${desk.tenant.nameVi}`),
  }),
  'totp-confirm': async ({ fx, person }, form) => {
    const confirmed = await confirmTotp(fx, person, fieldOf(form, 'code'))
    return confirmed.ok ? 'totp-on' : refused('totp', confirmed.problems, { key: fieldOf(form, 'key') })
  },
  'totp-end': async ({ fx, person }, form) => {
    const ended = await endTotp(fx, person, fieldOf(form, 'totp-password'))
    return ended.ok ? 'totp-off' : refused('totp', ended.problems)
  },
  'end-session': async ({ fx, session }, form) => {
    const only = fieldOf(form, 'session')
    const ended = await endMySessions(fx, session, only === '' ? {} : { only })
    return ended.ok ? 'session-ended' : refused('sessions', ended.problems)
  },
}

/** My account. */
export default function Account() {
  return <AccountPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
