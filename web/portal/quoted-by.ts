import type { Claim, Edition, Words } from '@thuocdo/engine'

/** Who gives a figure that a source other than the publisher's prints; nothing where it is the publisher's own. */
export function quotedBy(
  { sources, publisher }: Pick<Edition, 'sources' | 'publisher'>,
  source: string | null,
  claims: readonly Claim[],
): string | null {
  const credit = sources.find(({ id }) => id === source)?.credit
  if (credit === undefined) return null
  const names = credit.split(/[;,/:]/).map(part => part.trim().replace(/^UBND /, 'Ủy ban nhân dân '))
  const isOwn = names.some(name => name !== '' && publisher.vi.includes(name))
  return isOwn ? null : (claims.find(claim => claim.source === source)?.by ?? credit)
}

/** A rank of the total as somebody quotes it; `steps` are the places won since the edition before, where they are quoted too. */
export type QuotedRank = {
  readonly by: string
  readonly rank: number
  /** Among how many; 0 where nobody says. */
  readonly of: number
  readonly steps: number | null
  readonly note: Words | null
}

/** What claims say of the rank of a unit among all; nothing where none does. */
export function quotedRankOf(claims: readonly Claim[]): QuotedRank | null {
  const own = claims.filter(
    ({ node, value, of = '' }) => node === undefined && isNumber(value) && isCount(of),
  )
  const claim = own.find(({ figure }) => figure === 'rank')
  const moved = own.find(({ figure, by }) => figure === 'rank-change' && by === claim?.by)
  if (!claim) return null
  return {
    by: claim.by,
    rank: Number(claim.value),
    of: Number(claim.of ?? 0),
    steps: moved ? Number(moved.value) : null,
    note: claim.note ?? null,
  }
}

const isNumber = (value: number | string): boolean => typeof value === 'number'

/** Other words than a number tell of a region. */
const isCount = (of: string): boolean => /^\d*$/.test(of)
