import { changeSettings, readSettings, settingList, settingNames } from '@thuocdo/operations/acts'
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router'
import { belowDesk } from '../address.ts'
import { fieldOf, refused } from '../attempted.ts'
import { refuseUnless } from '../refuse-unless.ts'
import { signedInOf } from '../signed-in.ts'
import { SettingsPage } from './settings-page.tsx'

/** Everything that may be set, with what holds now. */
export async function loader({ context }: LoaderFunctionArgs) {
  const me = signedInOf(context)
  refuseUnless(me, 'change-setting')
  const values = await readSettings(me.fx.db)
  return settingNames.map(name => ({ name, setting: settingList[name], value: String(values[name]) }))
}

/** Sets what was typed, all of it or nothing. */
export async function action({ request, url, context }: ActionFunctionArgs) {
  const me = signedInOf(context)
  refuseUnless(me, 'change-setting')
  const { fx, actor } = me
  const form = await request.formData()
  const typed = Object.fromEntries(settingNames.map(name => [name, fieldOf(form, name)]))
  const changed = await changeSettings(fx, actor, typed)
  if (!changed.ok) return refused('settings', changed.problems, typed)
  return redirect(`${belowDesk(url.pathname)}?done=${changed.value.length > 0 ? 'settings' : 'same'}`)
}

/** The settings of the tenant. */
export default function Settings() {
  return <SettingsPage settings={useLoaderData<typeof loader>()} attempted={useActionData<typeof action>()} />
}
