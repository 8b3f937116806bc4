import type { Manifest, ReleasedEdition } from '@thuocdo/operations'

/** The manifest of made-up editions, by their ids. */
export const manifestOf = (
  opened: ReadonlyMap<string, Pick<ReleasedEdition, 'framework' | 'results'>>,
): Manifest => ({
  format: 1,
  engine: 'test',
  files: {},
  editions: [...opened].map(([id, { framework, results }]) => ({
    id,
    path: `editions/${id}`,
    title: framework.title,
    kind: framework.kind,
    status: framework.status,
    period: framework.period,
    units: results.units.length,
    coverage: results.coverage.of,
    ranked: !('none' in framework.rank),
    reproduces: null,
  })),
})
