import type { Edition } from '@thuocdo/engine'
import type { Reader } from '../words/reader.ts'

/** Below a chart: what to know to read it, whose figures it shows, and the release that they come from. */
export function ChartSource({
  note,
  framework,
  reader,
  release,
}: {
  note?: string
  framework: Pick<Edition, 'publisher'>
  reader: Reader
  release: string
}) {
  return (
    <>
      {note && <p className="chart-note">{note}</p>}
      <p className="chart-source">
        {reader.words.edition.chartSource(reader.say(framework.publisher), release)}
      </p>
    </>
  )
}
