import type { Edition } from '@thuocdo/engine'
import type { Reader } from '../words/reader.ts'

type ChartSourceProps = { framework: Pick<Edition, 'publisher'>; release: string; reader: Reader }

/** Where the figures of a picture come from, in its corner. */
export const ChartSource = ({ framework, release, reader }: ChartSourceProps) => (
  <p className="chart-source">{reader.words.edition.chartSource(reader.say(framework.publisher), release)}</p>
)
