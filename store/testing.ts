export * from './testing/fresh-tenant.ts'
export * from './testing/small-round.ts'
export * from './testing/throw-away-cluster.ts'
