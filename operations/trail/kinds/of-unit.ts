import type { Json } from '@thuocdo/engine'
import type { ChainKind, RowChange, ToldEntry } from '@thuocdo/store'
import { lineageActNames } from '../../units/lineage-act.ts'
import { fieldsOf, listOf, put, said, set, type Tellers, tellsBy } from './told.ts'
import { inOrder, unitFields, unitTables } from './unit-tables.ts'

/** What the chains of units tell: the register, which imports and acts of lineage made, divisions and evidence. */
export const ofUnit: ChainKind = {
  kind: 'unit',
  tells: entry => tellsBy(tellers)(entry),
  tables: unitTables,
}

const tellers: Tellers = {
  'import-units': imported,
  ...Object.fromEntries(Object.values(lineageActNames).map(act => [act, changed])),
  'add-division': entry => [
    put('division', entry.body.division, { name: said(entry, 'name'), ended: false }),
  ],
  'end-division': ({ body }) => [set('division', body.division, { ended: true })],
  'add-evidence': added,
  'withdraw-evidence': ({ body }) => [set('evidence', body.evidence, { withdrawn: true })],
}

/** A part of an import holds the units and acts of lineage as they came; the entry before the parts only counts them. */
function imported({ body }: ToldEntry): readonly RowChange[] {
  const { units, acts } = fieldsOf(body.register)
  return [
    ...listOf(units).map(unit => put('unit', fieldsOf(unit).id, unitFields(unit))),
    ...listOf(acts).map(act => edgePut(fieldsOf(act))),
  ]
}

/**
 * An act of lineage stands on the chain of every unit that it is about; of each chain only what concerns its own unit is taken, so
 * that the order of the chains does not matter.
 */
function changed(entry: ToldEntry): readonly RowChange[] {
  const { subject, body } = entry
  const { on = null, founded, ended, names, edges } = body
  const isOwn = (unit: Json): boolean => fieldsOf(unit).id === subject
  const own = listOf(edges).filter(edge => fieldsOf(edge).from === subject)
  return [
    ...listOf(founded)
      .filter(isOwn)
      .map(unit => put('unit', subject, unitFields(unit))),
    ...(listOf(ended).includes(subject) ? [set('unit', subject, { ended_on: on })] : []),
    ...(names === undefined ? [] : [set('unit', subject, { names: inOrder(names) })]),
    ...own.map(edge => edgePut({ ...fieldsOf(edge), on }, said(entry, 'basis'))),
  ]
}

type Edge = { readonly [key: string]: Json }

const edgePut = (edge: Edge, basis: Json | undefined = edge.basis): RowChange =>
  put('lineage', edge.id, {
    on_day: edge.on ?? null,
    kind: edge.kind ?? null,
    from_unit: edge.from ?? null,
    to_unit: edge.to ?? null,
    share: edge.share ?? null,
    basis,
  })

function added(entry: ToldEntry): readonly RowChange[] {
  const { actor = null, body } = entry
  return [
    put('evidence', body.evidence, {
      title: said(entry, 'title'),
      number: said(entry, 'number', ''),
      issued_on: body.issued ?? null,
      effective_on: body.effective ?? null,
      received_on: body.received ?? null,
      file: body.file ?? null,
      bytes: body.bytes ?? null,
      type: body.type ?? null,
      file_name: said(entry, 'fileName', ''),
      added_by: actor,
      withdrawn: false,
    }),
  ]
}
