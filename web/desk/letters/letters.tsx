import { type ListedLetter, listLetters } from '@thuocdo/operations/acts'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { Badge } from '../../ui/badge.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { house as en } from '../../words/desk/en-house.ts'
import { house as vi } from '../../words/desk/vi-house.ts'
import { DeskTitle } from '../desk-title.tsx'
import { refuseUnless } from '../refuse-unless.ts'
import { signedInOf } from '../signed-in.ts'
import { useReader } from '../use-reader.ts'

/** The latest letters. */
export async function loader({ context }: LoaderFunctionArgs) {
  const me = signedInOf(context)
  refuseUnless(me, 'read-letters')
  const letters = await listLetters(me.fx, me.actor)
  return { letters: letters.ok ? letters.value : [], isShownOnly: me.fx.mail.isShownOnly === true }
}

/** The letters that were written; in a demonstration with all their words. */
export default function Letters() {
  const { letters, isShownOnly } = useLoaderData<typeof loader>()
  const words = useReader().of({ vi, en }).letters
  return (
    <>
      <DeskTitle title={words.title} {...(isShownOnly && { lead: words.lead })} />
      {letters.length === 0 ? (
        <div className="waiting">
          <EmptyState title={words.emptyTitle}>
            <p>{words.emptyAdvice}</p>
          </EmptyState>
        </div>
      ) : (
        <ul className="letters">
          {letters.map(letter => (
            <Letter key={letter.id} letter={letter} />
          ))}
        </ul>
      )}
    </>
  )
}

const kinds = { sent: 'done', waiting: 'plain', 'given-up': 'attention' } as const

function Letter({
  letter: { subject, address, madeAt, state, words: body },
}: {
  readonly letter: ListedLetter
}) {
  const reader = useReader()
  const words = reader.of({ vi, en }).letters
  return (
    <li>
      <p>
        <strong>{subject}</strong> <Badge kind={kinds[state]}>{words.states[state]}</Badge>
      </p>
      <small>
        {words.to} {address} · {words.made} {reader.instant(madeAt)}
      </small>
      {body !== '' && <p className="letter-words">{body}</p>}
    </li>
  )
}
