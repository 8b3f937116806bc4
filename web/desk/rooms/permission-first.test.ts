import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ActName, type Actor, permissions } from '@thuocdo/engine'
import type { DeskContext } from '@thuocdo/operations/acts'
import { RouterContextProvider } from 'react-router'
import { deskContext } from '../desk-context.ts'
import { action as settings } from '../settings/settings.tsx'
import { action as erase } from './audit/entry.tsx'
import { action as verify } from './audit/verify.tsx'
import { action as evidence } from './evidence/evidence.tsx'
import { action as importPeople } from './people/import-people.tsx'
import { action as newPerson } from './people/new-person.tsx'
import { action as editions } from './rounds/editions.tsx'
import { action as openRound } from './rounds/open-round.tsx'
import { action as round } from './rounds/round.tsx'
import { action as importUnits } from './units/import-units.tsx'
import { action as lineage } from './units/lineage-acts.tsx'
import { action as unit } from './units/unit.tsx'

const doors = {
  'add-person': [importPeople, newPerson],
  'import-units': [importUnits],
  'merge-units': [lineage],
  'add-division': [unit],
  'verify-trail': [verify],
  'erase-words': [erase],
  'add-evidence': [evidence],
  'add-edition': [editions],
  'open-round': [openRound],
  'change-round': [round],
  'change-setting': [settings],
} as const satisfies Partial<Record<ActName, readonly unknown[]>>

const url = new URL('http://localhost/desk/x')

/** Sends a form whose body says that it was touched, from somebody who holds a role, or none. */
async function send(action: (typeof doors)[keyof typeof doors][number], role?: string): Promise<unknown> {
  const actor = {
    person: 'lan',
    grants: role === undefined ? [] : [{ id: 'g', role, from: '2026-01-01', blocks: [], criteria: [] }],
  } as unknown as Actor
  const context = new RouterContextProvider()
  const fx = { now: () => new Date('2026-01-05T01:00:00Z') }
  context.set(deskContext, {
    fx,
    actor,
    person: {},
    session: {},
    tenant: { slug: 'bac' },
  } as unknown as DeskContext)
  const request = {
    url: url.href,
    formData: async () => {
      throw new Error('the body was read')
    },
  } as unknown as Request
  const args = { request, url, params: {}, context, pattern: '' }
  return action(args as Parameters<typeof action>[0]).catch((thrown: unknown) => thrown)
}

for (const [act, actions] of Object.entries(doors))
  for (const [i, action] of actions.entries())
    test(`who may not ${act} is refused before anything that they sent is read (${i + 1})`, async () => {
      const refused = await send(action)
      assert.ok(typeof refused === 'object' && refused !== null && 'init' in refused, String(refused))
      assert.deepEqual(refused.init, { status: 403 })
      const role = permissions.find(line => line.act === act)?.role
      assert.match(String(await send(action, role)), /the body was read/)
    })
