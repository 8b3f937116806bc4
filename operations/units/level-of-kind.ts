/** The level that a kind belongs to, where it is not its own name. */
const others: Readonly<Record<string, string>> = {
  city: 'province',
  'urban-district': 'district',
  town: 'district',
  township: 'commune',
  office: 'department',
  inspectorate: 'department',
  authority: 'department',
  'central-agency': 'central',
}

/** The level that a kind of unit belongs to: a commune is one, an inspectorate is a department. */
export const levelOfKind = (kind: string): string => others[kind] ?? kind
