import type { Reader } from '../words/reader.ts'
import type { HomeIndex } from './home-view.ts'

/** The kinds of editions, with the shape that marks each: filled is computed, hollow is printed, as in the charts; half is a part. */
const shapes = { computed: '●', off: '△', published: '○', part: '◐', model: '◇' } as const

type KindName = keyof typeof shapes

const isKind = (kind: string): kind is KindName => kind in shapes

/** The mark of the kind of an edition, with its words for those who do not see it. */
export function Kind({ kind, reader }: { kind: string; reader: Reader }) {
  if (!isKind(kind)) return null
  return (
    <>
      <span className={`kind ${kind}`} aria-hidden="true">
        {shapes[kind]}
      </span>
      <span className="unseen">({reader.words.home.kinds[kind]})</span>
    </>
  )
}

/** What the marks mean, for the kinds that are there. */
export function Legend({ indices, reader }: { indices: readonly HomeIndex[]; reader: Reader }) {
  const { legend, legends } = reader.words.home
  const present = new Set(indices.flatMap(({ editions }) => editions.map(({ mark }) => mark)))
  const kinds = Object.keys(shapes)
    .filter(isKind)
    .filter(kind => present.has(kind))
  return (
    <ul className="legend" aria-label={legend}>
      {kinds.map(kind => (
        <li key={kind}>
          <span className={`kind ${kind}`} aria-hidden="true">
            {shapes[kind]}
          </span>{' '}
          {legends[kind]}
        </li>
      ))}
    </ul>
  )
}
