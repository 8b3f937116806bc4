import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ActName, permissions, type Role } from '@thuocdo/engine'
import type { DeskContext } from '@thuocdo/operations/acts'
import { type ActionFunction, RouterContextProvider } from 'react-router'
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

const doors: Partial<Record<ActName, readonly ActionFunction[]>> = {
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
}

const url = new URL('http://localhost/desk/x')
const at = new Date('2026-01-05T01:00:00Z')

/** A desk at which somebody sits who holds a role, or none. Nothing may be asked of the world. */
function deskOf(role: Role | undefined): DeskContext {
  const grants = role === undefined ? [] : [{ id: 'g', role, from: '2026-01-01', blocks: [], criteria: [] }]
  const [source, destination] = ['127.0.0.1', url.host]
  return {
    fx: {
      get db(): never {
        throw new Error('the database was asked')
      },
      get files(): never {
        throw new Error('the files were asked')
      },
      get mail(): never {
        throw new Error('a letter was sent')
      },
      get secretsKey(): never {
        throw new Error('the secrets key was asked')
      },
      now: () => at,
      newId: () => 'id',
    },
    actor: { person: 'lan', grants },
    person: { id: 'lan', name: 'Lan', title: '', language: 'vi', login: 'lan', hasTotp: false },
    session: { id: 's', person: 'lan', door: 'password', source, beganAt: at, seenAt: at, expiresAt: at },
    tenant: { slug: 'bac', nameVi: 'Tỉnh Bắc', nameEn: 'North', isDemo: false },
    nonce: '',
    source,
    destination,
    address: url.origin,
    asked: url.searchParams,
    doors: { password: true, oidc: null, demo: false },
    premises: { isLoopback: false, isEmbedded: false, isDemo: false },
    cookies: { enter: () => {}, leave: () => {} },
    version: '0',
  }
}

/** Sends a form whose body says that it was touched. */
async function send(action: ActionFunction, role?: Role): Promise<unknown> {
  const context = new RouterContextProvider()
  context.set(deskContext, deskOf(role))
  const request = Object.assign(new Request(url, { method: 'POST' }), {
    formData: async () => {
      throw new Error('the body was read')
    },
  })
  try {
    return await action({ request, url, params: {}, context, pattern: '' })
  } catch (thrown) {
    return thrown
  }
}

for (const { act, role } of firstLines())
  for (const [i, action] of (doors[act] ?? []).entries())
    test(`who may not ${act} is refused before anything that they sent is read (${i + 1})`, async () => {
      const refused = await send(action)
      assert.ok(typeof refused === 'object' && refused !== null && 'init' in refused, String(refused))
      assert.deepEqual(refused.init, { status: 403 })
      assert.match(String(await send(action, role)), /the body was read/)
    })

/** For each act one role that has it. */
function firstLines(): readonly { readonly act: ActName; readonly role: Role }[] {
  return [...new Map(permissions.toReversed().map(line => [line.act, line])).values()]
}
