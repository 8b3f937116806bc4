import { type ActName, mayAnywhere, permissions } from '@thuocdo/engine'
import { data } from 'react-router'
import type { SignedIn } from './signed-in.ts'

/** Turns away who may do none of some acts to anything at all: a page of status 403 that says which roles could. */
export function refuseUnless({ actor, on }: SignedIn, ...acts: readonly ActName[]): void {
  if (acts.some(act => mayAnywhere(actor, act, on))) return
  const roles = [...new Set(permissions.filter(line => acts.includes(line.act)).map(({ role }) => role))]
  throw data({ roles }, { status: 403 })
}
