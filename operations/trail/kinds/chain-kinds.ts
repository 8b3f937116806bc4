import type { ChainKind } from '@thuocdo/store'
import { ofEdition } from './of-edition.ts'
import { ofPerson } from './of-person.ts'
import { ofRound } from './of-round.ts'
import { ofSettings } from './of-settings.ts'
import { ofSignIns } from './of-sign-ins.ts'
import { ofUnit } from './of-unit.ts'

/**
 * Every kind of chain that tells of rows, and how these follow from it. Assessments are folded by the engine, and chains about the
 * trail itself tell of no rows.
 */
export const chainKinds: readonly ChainKind[] = [ofUnit, ofPerson, ofRound, ofEdition, ofSettings, ofSignIns]
