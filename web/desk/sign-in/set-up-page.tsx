import type { Problem } from '@thuocdo/engine'
import type { DeskTenant, LinkOwner } from '@thuocdo/operations/acts'
import { Form } from 'react-router'
import { Button } from '../../ui/button.tsx'
import { door as en } from '../../words/desk/en-door.ts'
import { door as vi } from '../../words/desk/vi-door.ts'
import type { Attempted } from '../attempted.ts'
import { ProblemBox } from '../problem-box.tsx'
import { useReader } from '../use-reader.ts'
import { DoorFrame } from './door-frame.tsx'
import { PasswordPair } from './password-pair.tsx'

/** Where somebody sets a password by a one-time link. */
export function SetUpPage({
  tenant,
  owner,
  problem,
  attempted,
}: {
  readonly tenant: DeskTenant
  readonly owner: LinkOwner | null
  readonly problem: Problem | null
  readonly attempted: Attempted | undefined
}) {
  const reader = useReader()
  const { setUp, title } = reader.of({ vi, en })
  if (owner === null)
    return (
      <DoorFrame tenant={tenant} title={setUp.notValid}>
        <h1>{setUp.notValid}</h1>
        {problem !== null && <p className="lead">{reader.say(problem.words)}</p>}
        <p className="elsewhere">
          <a href={reader.href('/sign-in')}>{title}</a>
        </p>
      </DoorFrame>
    )
  return (
    <DoorFrame tenant={tenant} title={setUp.title}>
      <h1>{setUp.title}</h1>
      <p className="lead">{setUp.lead(owner.name, owner.login)}</p>
      <ProblemBox attempted={attempted} form="set-up" reader={reader} />
      <Form method="post" className="form">
        <input type="hidden" name="username" autoComplete="username" value={owner.login} />
        <PasswordPair attempted={attempted} form="set-up" />
        <div className="buttons">
          <Button kind="main">{setUp.save}</Button>
        </div>
      </Form>
    </DoorFrame>
  )
}
