import { type Role, roles } from '@thuocdo/engine'
import { Form } from 'react-router'
import { Button } from '../../ui/button.tsx'
import { door as en } from '../../words/desk/en-door.ts'
import { door as vi } from '../../words/desk/vi-door.ts'
import type { Attempted } from '../attempted.ts'
import { ProblemBox } from '../problem-box.tsx'
import { useReader } from '../use-reader.ts'
import { type DemoOffer, demoGroups } from './demo-offers.ts'

/** The roles that one may try out, in groups; one click leads in. */
export function DemoCards({
  offers,
  to,
  attempted,
}: {
  readonly offers: readonly DemoOffer[]
  readonly to: string
  readonly attempted: Attempted | undefined
}) {
  const reader = useReader()
  const { demo } = reader.of({ vi, en })
  const groups: readonly (readonly [keyof typeof demoGroups, readonly Role[]])[] = [
    ['run', demoGroups.run],
    ['unit', demoGroups.unit],
    ['judge', demoGroups.judge],
    ['look', demoGroups.look],
  ]
  return (
    <section className="demo" aria-labelledby="demo">
      <h2 id="demo">{demo.title}</h2>
      <p className="demo-lead">{demo.lead}</p>
      <ProblemBox attempted={attempted} form="demo" reader={reader} />
      {groups.map(([group, names]) => {
        const offered = offers.filter(({ role }) => names.includes(role))
        return (
          offered.length > 0 && (
            <section key={group} aria-label={demo.groups[group]}>
              <h3>{demo.groups[group]}</h3>
              <div className="cards">
                {offered.map(offer => (
                  <DemoCard key={offer.role} offer={offer} to={to} />
                ))}
              </div>
            </section>
          )
        )
      })}
    </section>
  )
}

function DemoCard({ offer: { role, people }, to }: { readonly offer: DemoOffer; readonly to: string }) {
  const reader = useReader()
  const { demo } = reader.of({ vi, en })
  const [only] = people
  return (
    <Form method="post" className="card demo-card">
      <h4>{reader.say(roles[role])}</h4>
      <p>{demo.does[role]}</p>
      <input type="hidden" name="to" value={to} />
      <div className="demo-who">
        {people.length > 1 ? (
          <select className="input" name="person" aria-label={`${demo.who}: ${reader.say(roles[role])}`}>
            {people.map(({ id, text }) => (
              <option key={id} value={id}>
                {text}
              </option>
            ))}
          </select>
        ) : (
          <>
            <input type="hidden" name="person" value={only?.id} />
            {only?.text !== reader.say(roles[role]) && <span>{only?.text}</span>}
          </>
        )}
        <Button aria-label={demo.enterAs(reader.say(roles[role]))}>{demo.enter}</Button>
      </div>
    </Form>
  )
}
