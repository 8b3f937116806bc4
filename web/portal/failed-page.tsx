import type { Reader } from '../words/reader.ts'
import { homeAddress } from './address.ts'
import { PageFrame } from './page-frame.tsx'

/** Says that a page could not be drawn, and what the reader can do. */
export function FailedPage({ reader, path }: { reader: Reader; path: string }) {
  const { title, advice } = reader.words.failed
  return (
    <PageFrame {...{ reader, path, title }} release={null} description={advice}>
      <h1>{title}</h1>
      <p className="lead">{advice}</p>
      <p className="elsewhere">
        <a href={homeAddress(reader.language)}>{reader.words.allIndices}</a>
      </p>
    </PageFrame>
  )
}
