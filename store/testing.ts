export * from './testing/fresh-tenant.ts'
export * from './testing/throw-away-cluster.ts'
