import { markRead, readNotices } from '@thuocdo/operations/acts'
import { type ActionFunctionArgs, Form, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { Button } from '../../ui/button.tsx'
import { house as en } from '../../words/desk/en-house.ts'
import { house as vi } from '../../words/desk/vi-house.ts'
import { belowDesk } from '../address.ts'
import { fieldOf } from '../attempted.ts'
import { DeskTitle } from '../desk-title.tsx'
import { DoneNotice } from '../done-notice.tsx'
import { signedInOf } from '../signed-in.ts'
import { ToldList } from '../told-list.tsx'
import { useReader } from '../use-reader.ts'
import { NoticeList } from './notice-list.tsx'

/** My notices. */
export async function loader({ url, context }: LoaderFunctionArgs) {
  const { fx, person } = signedInOf(context)
  return readNotices(fx.db, person.id, { page: Number(url.searchParams.get('page')) })
}

/** Marks one of mine as read, or all. */
export async function action({ request, url, context }: ActionFunctionArgs) {
  const { fx, person } = signedInOf(context)
  const one = fieldOf(await request.formData(), 'notice')
  await markRead(fx.db, person.id, fx.now(), one === '' ? 'all' : [one])
  return redirect(`${belowDesk(url.pathname)}?done=read`)
}

/** What I was told. */
export default function Notices() {
  const { lines: notices, place } = useLoaderData<typeof loader>()
  const words = useReader().of({ vi, en }).notices
  return (
    <>
      <DeskTitle title={words.title} lead={words.lead} />
      <DoneNotice words={words.done} />
      <ToldList path="/notices" place={place} words={words}>
        <NoticeList notices={notices} canMark />
      </ToldList>
      {notices.some(({ isRead }) => !isRead) && (
        <Form method="post" className="buttons">
          <Button>{words.readAll}</Button>
        </Form>
      )}
    </>
  )
}
