import type { DeskPage } from '../desk-page.ts'

/** The pages of assessments, rounds, units, people and the trail. */
export const roomPages: readonly DeskPage[] = [
  ['/assessments', 'rooms/assessments/assessments.tsx'],
  ['/assessments/:id', 'rooms/assessments/assessment.tsx'],
  ['/evidence/:unit', 'rooms/evidence/evidence.tsx'],
  ['/evidence/:unit/:id', 'rooms/evidence/evidence-file.ts'],
  ['/rounds', 'rooms/rounds/rounds.tsx'],
  ['/rounds/open', 'rooms/rounds/open-round.tsx'],
  ['/rounds/:id', 'rooms/rounds/round.tsx'],
  ['/editions', 'rooms/rounds/editions.tsx'],
  ['/units', 'rooms/units/units.tsx'],
  ['/units/acts', 'rooms/units/lineage-acts.tsx'],
  ['/units/import', 'rooms/units/import-units.tsx'],
  ['/units/:id', 'rooms/units/unit.tsx'],
  ['/people', 'rooms/people/people.tsx'],
  ['/people/new', 'rooms/people/new-person.tsx'],
  ['/people/import', 'rooms/people/import-people.tsx'],
  ['/people/:id', 'rooms/people/person.tsx'],
  ['/audit', 'rooms/audit/audit.tsx'],
  ['/audit/verify', 'rooms/audit/verify.tsx'],
  ['/audit/sign-ins', 'rooms/audit/sign-ins.tsx'],
  ['/audit/export', 'rooms/audit/export.ts'],
  ['/audit/:chain/:position', 'rooms/audit/entry.tsx'],
]
