import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { assertClose, inOrder, numberOf, oracle, readTable, readText } from './coinr.ts'
import { copeland, dominantPairs, outrankingMatrix, place } from './engine.ts'
import { type Call, comparisons } from './vectors.ts'

oracle(
  'functions.vectors',
  'all 122 calls on small vectors give the same numbers',
  ['functions/vectors.json'],
  () => {
    const { cases }: { readonly cases: readonly Call[] } = JSON.parse(readText('functions/vectors.json'))
    assert.equal(cases.length, 122)
    for (const [i, call] of cases.entries()) {
      assert.ok(Object.hasOwn(comparisons, call.f), `${call.f} is compared`)
      assert.doesNotThrow(
        () => comparisons[call.f](call),
        `entry ${i}: ${call.f} ${JSON.stringify(call.args)}`,
      )
    }
  },
)

type Outranking = { readonly OutRankMatrix: { readonly values: readonly (readonly number[])[] } } & {
  readonly nDominant: number
}
type OutrankingFile = {
  readonly indicators: readonly string[]
  readonly uCode: readonly string[]
  readonly weights: readonly number[]
  readonly equal: Outranking
  readonly weighted: Outranking
  readonly copeland_equal: readonly number[]
  readonly copeland_weighted: readonly number[]
}

oracle(
  'functions.outranking',
  'the outranking matrix, the dominant pairs and the scores of Copeland',
  ['functions/outranking.json', 'inputs/ASEM_iData.csv'],
  () => {
    const file: OutrankingFile = JSON.parse(readText('functions/outranking.json'))
    const data = readTable('inputs/ASEM_iData.csv')
    const columns = file.indicators.map(name => inOrder(data.column(name), data.units, file.uCode))
    const compare = (weights: readonly number[], matrix: Outranking, scores: readonly number[]): void => {
      const ours = outrankingMatrix(columns, weights)
      assertClose(ours, matrix.OutRankMatrix.values.flat(), 'outranking')
      assert.equal(dominantPairs(ours), matrix.nDominant)
      assertClose(copeland(columns, weights), scores, 'Copeland')
    }
    compare([1, 1, 1, 1, 1], file.equal, file.copeland_equal)
    compare(file.weights, file.weighted, file.copeland_weighted)
  },
)

type Frame = Readonly<Record<string, readonly (number | string | null)[]>>
type RankFile = { readonly df: Frame; readonly rank_df: Frame; readonly rank_df_group: Frame }

oracle('functions.rank_df', 'ranks of a table, and ranks within groups', ['functions/rank_df.json'], () => {
  const { df, rank_df, rank_df_group }: RankFile = JSON.parse(readText('functions/rank_df.json'))
  const numbers = (frame: Frame, name: string): Float64Array =>
    Float64Array.from(frame[name], x => numberOf(x === null ? '' : String(x)))
  for (const name of ['a', 'b']) {
    const scores = numbers(df, name)
    assertClose(
      ranksWithin(
        scores,
        df.g.map(() => 'all'),
      ),
      numbers(rank_df, name),
      name,
    )
    assertClose(ranksWithin(scores, df.g), numbers(rank_df_group, name), `${name} by group`)
  }
})

/** Ranks within each group; a unit without a group has none. */
function ranksWithin(scores: Float64Array, groups: readonly (number | string | null)[]): Float64Array {
  const ranks = new Float64Array(scores.length).fill(Number.NaN)
  for (const [group, rows] of Map.groupBy(groups.keys(), row => groups[row])) {
    const places = place(
      Float64Array.from(rows, row => scores[row]),
      'share',
    )
    for (const [i, row] of rows.entries())
      ranks[row] = group === null || places[i] === 0 ? Number.NaN : places[i]
  }
  return ranks
}

test('COINr functions.rng: the random numbers of R are not ours', (t: TestContext) => {
  t.diagnostic('not run: functions.rng (R seeds need not match; our generator is xoshiro128**)')
})
