import type { Problem } from '@thuocdo/engine'
import type { DeskTenant } from '@thuocdo/operations/acts'
import { Form } from 'react-router'
import { Button } from '../../ui/button.tsx'
import { TextInput } from '../../ui/inputs.tsx'
import { Notice } from '../../ui/notice.tsx'
import { door as en } from '../../words/desk/en-door.ts'
import { door as vi } from '../../words/desk/vi-door.ts'
import type { Attempted } from '../attempted.ts'
import { ProblemBox, wrongAt } from '../problem-box.tsx'
import { useReader } from '../use-reader.ts'
import { CodeField } from './code-field.tsx'
import { DemoCards } from './demo-cards.tsx'
import type { DemoOffer } from './demo-offers.ts'
import { DoorFrame } from './door-frame.tsx'

type Props = {
  readonly tenant: DeskTenant
  readonly oidc: string | null
  /** Who is signed in already. */
  readonly person: string | null
  readonly to: string
  readonly hasLeft: boolean
  readonly problem: Problem | null
  readonly help: string
  readonly offers: readonly DemoOffer[]
  readonly attempted: Attempted | undefined
}

/** The page where one signs in: by password, by an outside provider, or in a demonstration as one of its people. */
export function SignInPage({ tenant, offers, person, hasLeft, problem, attempted, to, ...rest }: Props) {
  const reader = useReader()
  const words = reader.of({ vi, en })
  return (
    <DoorFrame tenant={tenant} title={words.title}>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead(reader.say({ vi: tenant.nameVi, en: tenant.nameEn }))}</p>
      {hasLeft && (
        <Notice kind="done" role="status">
          <p>{words.signedOut}</p>
        </Notice>
      )}
      {person !== null && (
        <Notice kind="note">
          <p>
            <strong>{person}</strong>. {words.again} <a href={reader.href('/')}>{words.backToDesk}</a>
          </p>
        </Notice>
      )}
      {problem !== null && attempted === undefined && (
        <Notice kind="error" role="alert">
          <p>{reader.say(problem.words)}</p>
        </Notice>
      )}
      <div className={offers.length > 0 ? 'door-ways with-demo' : 'door-ways'}>
        {offers.length > 0 && <DemoCards {...{ offers, to, attempted }} />}
        <PasswordWay {...rest} to={to} attempted={attempted} hasDemo={offers.length > 0} />
      </div>
    </DoorFrame>
  )
}

type WayProps = Pick<Props, 'oidc' | 'to' | 'help' | 'attempted'> & { readonly hasDemo: boolean }

function PasswordWay({ oidc, to, help, attempted, hasDemo }: WayProps) {
  const reader = useReader()
  const words = reader.of({ vi, en })
  const asksCode =
    attempted?.form === 'password' && attempted.problems.some(({ code }) => code === 'code-needed')
  return (
    <section className="door-password" aria-labelledby="by-password">
      {hasDemo && <h2 id="by-password">{words.signIn}</h2>}
      <ProblemBox attempted={attempted} form="password" reader={reader} />
      <Form method="post" className="form">
        <input type="hidden" name="to" value={to} />
        <TextInput
          name="login"
          label={words.login}
          rest={{
            defaultValue: attempted?.typed.login ?? '',
            autoComplete: 'username',
            autoCapitalize: 'none',
            spellCheck: false,
            required: true,
            maxLength: 200,
          }}
        />
        <TextInput
          type="password"
          name="password"
          label={words.password}
          rest={{ autoComplete: 'current-password', required: true, maxLength: 1024 }}
        />
        {asksCode && <CodeField wrong={wrongAt(attempted, 'password', 'code', reader)} />}
        <div className="buttons">
          <Button kind="main">{words.signIn}</Button>
        </div>
      </Form>
      {oidc !== null && <OutsideWay name={oidc} to={to} />}
      <Forgotten help={help} />
    </section>
  )
}

function OutsideWay({ name, to }: { readonly name: string; readonly to: string }) {
  const words = useReader().of({ vi, en })
  return (
    <div className="door-outside">
      <p>{words.or}</p>
      {/* A link and no form, which the policy of the page keeps from ending elsewhere; its target makes the browser follow it. */}
      <a className="button" target="_self" href={`/desk/sign-in/oidc?to=${encodeURIComponent(to)}`}>
        {words.oidc(name)}
      </a>
    </div>
  )
}

function Forgotten({ help }: { readonly help: string }) {
  const words = useReader().of({ vi, en })
  return (
    <details className="door-forgotten">
      <summary>{words.forgotten}</summary>
      <p>{words.forgottenAdvice}</p>
      <p>{help === '' ? words.askAdministrator : words.askHelp(help)}</p>
    </details>
  )
}
