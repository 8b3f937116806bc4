import type { PersonView } from '../people/person-view.ts'

/** An officer of a unit, as the administrator sees them: nothing is refused. */
export const samplePerson: PersonView = {
  id: 'p1',
  today: '2026-01-05',
  name: 'Trần A',
  title: 'Chuyên viên',
  outside: { issuer: null, identities: [], refused: [] },
  seesAddresses: true,
  email: '',
  language: 'vi',
  login: 'tran.a',
  account: 'waiting',
  grants: [
    {
      id: 'g1',
      role: 'unit-officer',
      unit: { id: 'so-y-te', name: { vi: 'Sở Y tế', en: 'Health' } },
      division: null,
      blocks: [],
      criteria: [],
      acting: null,
      basis: 'QĐ 1',
      from: '2025-01-01',
      to: null,
      refusal: null,
    },
  ],
  ended: [],
  sessions: [],
  units: [],
  divisions: [],
  scope: null,
  heads: null,
  others: [{ id: 'p2', name: 'Lê B' }],
  refusals: {},
  history: [],
}
