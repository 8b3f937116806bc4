import { isDay, mayAnywhere } from '@thuocdo/engine'
import { pageOf, registerOfStore } from '@thuocdo/operations/acts'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { DoneNotice } from '../../done-notice.tsx'
import { signedInOf } from '../../signed-in.ts'
import { useRoomReader } from '../parts/use-room-reader.ts'
import { changeActs } from './change-acts.ts'
import { UnitsPage } from './units-page.tsx'
import { type UnitsView, unitsView } from './units-view.ts'

/** One page of the units of a day. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<UnitsView> {
  const { fx, actor, on } = signedInOf(context)
  const asked = new URL(request.url).searchParams
  const day = asked.get('on') ?? ''
  const filter = {
    on: isDay(day) ? day : on,
    level: asked.get('level') ?? '',
    search: asked.get('search') ?? '',
  }
  const view = unitsView(await registerOfStore(fx.db), filter)
  return {
    ...view,
    ...pageOf(view.lines, Number(asked.get('page'))),
    today: on,
    mayImport: mayAnywhere(actor, 'import-units', on),
    mayChange: changeActs.some(act => mayAnywhere(actor, act, on)),
  }
}

/** The list of units. */
export default function Units() {
  const reader = useRoomReader()
  const { imports } = reader.words.units
  return (
    <>
      <DoneNotice words={{ 'import-units': imports.done }} />
      <UnitsPage view={useLoaderData<typeof loader>()} reader={reader} />
    </>
  )
}
