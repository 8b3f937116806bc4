import type { DeskPages } from '@thuocdo/operations/acts'

/** What the build of the desk exports: the handler of web/desk. */
export type BuiltDesk = { readonly deskHandler: DeskPages }
