import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aliveOn, isAlive, type Register, registerOf, sum, type Unit, whereabouts } from '@thuocdo/engine'
import fc from 'fast-check'
import { decideLineage, type MapChange } from './decide-lineage.ts'
import type { LineageAct } from './lineage-act.ts'

const units: readonly Unit[] = ['a', 'b', 'c', 'd'].map(name => ({
  id: `${name}-2000`,
  level: 'commune',
  foundedOn: '2000-01-01',
  names: [{ vi: name, en: name, kind: 'commune' }],
  aliases: [],
  codes: [],
}))

const fresh = (vi: string) => ({ level: 'commune', vi, en: vi, kind: 'commune' })

/** The register after an act, as the store would hold it. */
const after = (here: Register, { founded, ended, renamed, acts }: MapChange, on: string): Register =>
  registerOf(
    [...here.units, ...founded].map(unit => ({
      ...unit,
      ...(ended.includes(unit.id) && { endedOn: on }),
      ...(renamed?.unit === unit.id && { names: renamed.names }),
    })),
    [...here.acts, ...acts],
  )

const index = fc.nat({ max: 9 })
const day = fc.integer({ min: 2001, max: 2006 }).map(year => `${year}-07-01`)
const step = fc.record({
  kind: fc.nat({ max: 6 }),
  first: index,
  second: index,
  day,
  share: fc.double({ min: -0.2, max: 1.2, noNaN: true }),
})

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

function actOf(here: Register, { kind, first, second, day: on, share }: Step): LineageAct {
  const [a, b] = [first, second].map(i => here.units[i % here.units.length].id)
  const act = { on, basis: 'NQ' }
  const all: readonly LineageAct[] = [
    { ...act, kind: 'found', unit: fresh('e') },
    { ...act, kind: 'merge', from: [a, b], into: fresh('m') },
    { ...act, kind: 'absorb', from: [a], into: b },
    {
      ...act,
      kind: 'split',
      from: a,
      into: [
        { to: fresh('s'), share },
        { to: fresh('s'), share: 1 - share },
      ],
    },
    { ...act, kind: 'transfer', from: a, to: b, share },
    { ...act, kind: 'rename', unit: a, vi: `n${second}`, en: 'n', unitKind: 'ward' },
    { ...act, kind: 'abolish', unit: a },
  ]
  return all[kind]
}

test('whatever acts are accepted, ids stay apart, no unit gives more than itself, and nobody ends twice', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), steps => {
      let here = registerOf(units, [])
      for (const one of steps) {
        const taken = new Set(here.units.map(({ id }) => id))
        const act = actOf(here, one)
        const change = decideLineage(here, act, () => ({ isTaken: id => taken.has(id) }))
        if (!change.ok) continue
        for (const { id } of change.value.founded) assert.ok(!taken.has(id))
        for (const id of change.value.ended) assert.equal(here.byId.get(id)?.endedOn, undefined)
        here = after(here, change.value, act.on)
      }
      for (const { id } of aliveOn(here, '2000-01-01')) {
        const parts = [...whereabouts(here, id, { from: '2000-01-01', to: '2010-01-01' })]
        for (const [place] of parts) {
          const unit = here.byId.get(place)
          assert.ok(unit && isAlive(unit, '2010-01-01'), place)
        }
        const known = parts.flatMap(([, share]) => share ?? [])
        assert.ok(sum(known) <= 1 + 1e-6, `${id}: ${JSON.stringify(parts)}`)
      }
    }),
  )
})
