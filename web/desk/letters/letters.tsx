import { type ListedLetter, listLetters, placeOf } from '@thuocdo/operations/acts'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { Badge } from '../../ui/badge.tsx'
import { house as en } from '../../words/desk/en-house.ts'
import { house as vi } from '../../words/desk/vi-house.ts'
import { DeskTitle } from '../desk-title.tsx'
import { refuseUnless } from '../refuse-unless.ts'
import { signedInOf } from '../signed-in.ts'
import { ToldList } from '../told-list.tsx'
import { useReader } from '../use-reader.ts'

/** The latest letters. */
export async function loader({ url, context }: LoaderFunctionArgs) {
  const me = signedInOf(context)
  refuseUnless(me, 'read-letters')
  const read = await listLetters(me.fx, me.actor, Number(url.searchParams.get('page')))
  return {
    ...(read.ok ? read.value : { lines: [], place: placeOf(0, 1) }),
    isShownOnly: me.fx.mail.isShownOnly === true,
  }
}

/** The letters that were written; in a demonstration with all their words. */
export default function Letters() {
  const { lines, place, isShownOnly } = useLoaderData<typeof loader>()
  const words = useReader().of({ vi, en }).letters
  return (
    <>
      <DeskTitle title={words.title} {...(isShownOnly && { lead: words.lead })} />
      <ToldList path="/letters" place={place} words={words}>
        <ul className="letters">
          {lines.map(letter => (
            <Letter key={letter.id} letter={letter} isShownOnly={isShownOnly} />
          ))}
        </ul>
      </ToldList>
    </>
  )
}

const kinds = { sent: 'done', waiting: 'plain', 'given-up': 'attention' } as const

function Letter({
  letter: { subject, address, madeAt, state, words: body },
  isShownOnly,
}: {
  readonly letter: ListedLetter
  readonly isShownOnly: boolean
}) {
  const reader = useReader()
  const words = reader.of({ vi, en }).letters
  return (
    <li>
      <p>
        <strong>{subject}</strong>{' '}
        {isShownOnly && state === 'sent' ? (
          <Badge kind="plain">{words.shownOnly}</Badge>
        ) : (
          <Badge kind={kinds[state]}>{words.states[state]}</Badge>
        )}
      </p>
      <small>
        {words.to} {address} · {words.made} {reader.instant(madeAt)}
      </small>
      {body !== '' && <p className="letter-words">{body}</p>}
    </li>
  )
}
