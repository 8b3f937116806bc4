import {
  demoPeople,
  isDemoDoorOpen,
  readSettings,
  signInAsDemo,
  signInProblem,
  signInWithPassword,
} from '@thuocdo/operations/acts'
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router'
import { belowDesk, deskAddress, languageAt } from '../address.ts'
import { fieldOf, refused } from '../attempted.ts'
import { dayIn } from '../day-in.ts'
import { deskContext } from '../desk-context.ts'
import { shownTenant } from '../shown-tenant.ts'
import { offersOf } from './demo-offers.ts'
import { enter } from './enter.ts'
import { SignInPage } from './sign-in-page.tsx'
import { whereTo } from './where-to.ts'

/** The doors that lead in, and whom the demonstration offers. Who is signed in already goes on, unless they only try roles out. */
export async function loader({ url, context }: LoaderFunctionArgs) {
  const desk = context.get(deskContext)
  const { searchParams, pathname } = url
  const isOpen = desk.doors.demo && isDemoDoorOpen(desk.premises)
  if (desk.session !== null && !isOpen) throw redirect(belowDesk(deskAddress(languageAt(pathname), '/')))
  const values = await readSettings(desk.fx.db)
  const people = isOpen ? await demoPeople(desk.fx.db, dayIn(desk.fx.now())) : []
  return {
    tenant: shownTenant(desk.tenant, values),
    oidc: desk.doors.oidc,
    person: desk.person?.name ?? null,
    to: searchParams.get('to') ?? '',
    hasLeft: searchParams.has('left'),
    problem: signInProblem(searchParams.get('problem') ?? '') ?? null,
    help: String(values['help-desk']),
    offers: offersOf(people),
  }
}

/** Lets somebody in: by login and password, or as a person of the demonstration. */
export async function action({ request, context }: ActionFunctionArgs) {
  const desk = context.get(deskContext)
  const form = await request.formData()
  const to = whereTo(fieldOf(form, 'to'))
  const { fx, source, destination, session: replaces } = desk
  const route = { source, destination, replaces }
  const person = fieldOf(form, 'person')
  if (person !== '') {
    const entered = await signInAsDemo(fx, { ...route, person, premises: desk.premises })
    return entered.ok ? enter(desk, entered.value, to) : refused('demo', entered.problems)
  }
  const [login, password, code] = ['login', 'password', 'code'].map(name => fieldOf(form, name))
  const command = { ...route, login: login ?? '', password: password ?? '', ...(code && { code }) }
  const entered = await signInWithPassword(fx, command)
  return entered.ok
    ? enter(desk, entered.value, to)
    : refused('password', entered.problems, { login: login ?? '' })
}

/** The page where one signs in. */
export default function SignIn() {
  return <SignInPage {...useLoaderData<typeof loader>()} attempted={useActionData<typeof action>()} />
}
