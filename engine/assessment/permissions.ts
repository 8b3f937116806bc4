import type { ActName } from './acts.ts'
import type { Role } from './roles.ts'
import type { AssessmentState } from './states.ts'

/**
 * How far a role reaches with an act. `own-unit`: whoever answers for the whole unit; `own-division`: whoever answers for the one
 * division that the criterion was given to; `in-own-unit`: either of them; `within-view`: an assessment whose block and criterion
 * the grant names, where it names any; `within-block`: the same for the block alone, since a criterion is read within its whole;
 * `self`: what concerns the person who acts.
 */
export type Scope =
  | 'anywhere'
  | 'own-unit'
  | 'own-division'
  | 'in-own-unit'
  | 'within-view'
  | 'within-block'
  | 'self'

/** One line of the table: a role may do an act, so far, in these steps of an assessment; without steps in any. */
export type Permission = {
  readonly act: ActName
  readonly role: Role
  readonly scope: Scope
  readonly states?: readonly AssessmentState[]
}

const may = (
  role: Role,
  scope: Scope,
  allowed: readonly ActName[],
  states?: readonly AssessmentState[],
): readonly Permission[] => allowed.map(act => ({ act, role, scope, ...(states && { states }) }))

const everyoneButTheAuditor: readonly Role[] = [
  'administrator',
  'round-owner',
  'unit-officer',
  'unit-head',
  'appraiser',
  'council-member',
  'council-chair',
  'leader',
  'inspector',
  'surveyor',
]

const reading: readonly ActName[] = ['read-round', 'read-assessment', 'read-evidence']

/** Who may do what, how far and when: the one table that the desk and the server share. What it does not name nobody may do. */
export const permissions: readonly Permission[] = [
  ...may('administrator', 'anywhere', ['add-person', 'change-person', 'erase-person']),
  ...may('administrator', 'anywhere', ['read-people']),
  ...may('administrator', 'anywhere', ['grant-role', 'end-role', 'name-acting-head', 'hand-over']),
  ...may('administrator', 'anywhere', ['make-setup-link', 'disable-account', 'enable-account']),
  ...may('administrator', 'anywhere', ['import-units', 'add-division', 'end-division']),
  ...may('administrator', 'anywhere', ['change-setting', 'back-up', 'read-letters', 'erase-words']),
  ...may('administrator', 'anywhere', ['read-trail', 'verify-trail']),

  ...may('round-owner', 'anywhere', [
    'import-units',
    'found-unit',
    'merge-units',
    'split-unit',
    'absorb-unit',
  ]),
  ...may('round-owner', 'anywhere', ['transfer-land', 'rename-unit', 'abolish-unit']),
  ...may('round-owner', 'anywhere', ['add-edition', 'open-round', 'change-round', 'open-assessment']),
  ...may('round-owner', 'anywhere', ['add-evidence', 'remark', 'read-trail', 'read-people']),
  ...may('round-owner', 'anywhere', ['intake'], ['drafting']),
  ...may('round-owner', 'anywhere', ['return'], ['appraisal']),
  ...may('round-owner', 'anywhere', ['advance'], ['appraisal', 'explanation', 'second-appraisal']),

  ...may('unit-officer', 'own-unit', ['declare'], ['drafting']),
  ...may('unit-officer', 'own-division', ['declare'], ['drafting']),
  ...may('unit-officer', 'own-unit', ['cite'], ['drafting', 'explanation']),
  ...may('unit-officer', 'own-division', ['cite'], ['drafting', 'explanation']),
  ...may('unit-officer', 'own-unit', ['submit'], ['drafting']),
  ...may('unit-officer', 'own-unit', ['explain'], ['explanation']),
  ...may('unit-officer', 'own-division', ['explain'], ['explanation']),
  ...may('unit-officer', 'in-own-unit', ['remark', 'add-evidence', 'read-trail']),
  ...may('unit-officer', 'own-unit', ['withdraw-evidence']),
  ...may('unit-officer', 'self', ['withdraw-evidence']),

  ...may('unit-head', 'own-unit', ['assign'], ['drafting', 'explanation']),
  ...may('unit-head', 'own-unit', ['approve'], ['submitted', 'explanation']),
  ...may('unit-head', 'own-unit', ['return'], ['submitted']),
  ...may('unit-head', 'own-unit', ['add-division', 'end-division', 'name-acting-head', 'hand-over']),
  ...may('unit-head', 'own-unit', ['remark', 'withdraw-evidence', 'read-trail', 'read-people']),

  ...may('appraiser', 'within-view', ['appraise'], ['appraisal', 'second-appraisal']),
  ...may('appraiser', 'within-view', ['remark', 'read-trail']),

  ...may('council-member', 'within-view', ['remark', 'read-trail']),
  ...may('council-chair', 'within-view', ['decide', 'sign-off'], ['council']),
  ...may('council-chair', 'within-view', ['remark', 'read-trail']),

  ...may('leader', 'within-view', ['remark', 'read-trail']),
  ...may('inspector', 'within-view', ['remark', 'read-trail']),
  ...may('surveyor', 'within-view', ['remark', 'read-trail']),

  ...may('auditor', 'anywhere', ['read-trail', 'export-trail', 'verify-trail', 'read-people']),

  // Reading: a round, an assessment with its points, and the documents that it rests on.
  ...may('administrator', 'anywhere', ['read-round', 'read-assessment']),
  ...may('round-owner', 'anywhere', reading),
  ...may('unit-officer', 'in-own-unit', reading),
  ...may('unit-head', 'own-unit', reading),
  ...may('appraiser', 'within-block', reading),
  ...may('council-member', 'within-block', reading),
  ...may('council-chair', 'within-block', reading),
  ...may('leader', 'anywhere', reading),
  ...may('inspector', 'anywhere', reading),
  ...may('surveyor', 'anywhere', ['read-round']),
  ...may('surveyor', 'within-block', ['read-assessment']),
  ...may('auditor', 'anywhere', reading),

  ...everyoneButTheAuditor.flatMap(role => may(role, 'self', ['change-person'])),
]

/** The acts that make or change points, or send them on. */
export const scoreActs: readonly ActName[] = [
  'declare',
  'intake',
  'submit',
  'approve',
  'return',
  'advance',
  'appraise',
  'explain',
  'decide',
  'sign-off',
]
