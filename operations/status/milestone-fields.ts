/** The door: what a milestone says of itself. */
export const fieldOf = (detail: unknown, name: string): unknown =>
  typeof detail === 'object' && detail !== null ? new Map(Object.entries(detail)).get(name) : undefined

/** The tenants that something was done to, as a milestone names them. */
export function tenantsOf(detail: unknown): readonly unknown[] {
  const tenants = fieldOf(detail, 'tenants')
  return Array.isArray(tenants) ? tenants : []
}
