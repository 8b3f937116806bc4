import { problem } from '@thuocdo/engine'
import {
  readSettings,
  readSetupLink,
  signInProblems,
  useSetupLink as takeLink,
} from '@thuocdo/operations/acts'
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from 'react-router'
import { belowDesk, deskAddress, languageAt } from '../address.ts'
import { fieldOf, refused } from '../attempted.ts'
import { deskContext } from '../desk-context.ts'
import { shownTenant } from '../shown-tenant.ts'
import { enter } from './enter.ts'
import { differ } from './password-pair.tsx'
import { SetUpPage } from './set-up-page.tsx'

/** Whose link it is; a link that cannot be used says so. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { fx, tenant: installed } = context.get(deskContext)
  const tenant = shownTenant(installed, await readSettings(fx.db))
  const owner = await readSetupLink(fx, params.token ?? '')
  return data(
    { tenant, owner, problem: owner === null ? signInProblems['link-not-valid'] : null },
    { status: owner ? 200 : 410 },
  )
}

/** Sets the password and lets its owner in. */
export async function action({ request, url, params, context }: ActionFunctionArgs) {
  const desk = context.get(deskContext)
  const form = await request.formData()
  const password = fieldOf(form, 'password')
  if (password !== fieldOf(form, 'again'))
    return refused('set-up', [problem('passwords-differ', ['again'], differ)])
  const { fx, source, destination } = desk
  const used = await takeLink(fx, { token: params.token ?? '', password, source, destination })
  if (!used.ok) return refused('set-up', used.problems)
  const account = deskAddress(languageAt(url.pathname), '/account')
  return enter(desk, used.value, `${belowDesk(account)}?done=set-up`)
}

/** The page that a set-up link leads to. */
export default function SetUp() {
  return <SetUpPage {...useLoaderData<typeof loader>()} attempted={useActionData<typeof action>()} />
}
