/** How many rows for units the form has: as many as it was sent with, four more where more were asked for; 2 to 40. */
export function rowsIn(values: Readonly<Record<string, string>> | undefined, begins: number): number {
  const rows = Number(values?.rows) || begins
  return Math.min(Math.max(rows + (values?.more === 'yes' ? 4 : 0), 2), 40)
}
