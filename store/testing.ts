export * from './testing/fresh-tenant.ts'
