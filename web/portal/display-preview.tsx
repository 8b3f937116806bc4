import type { Reader } from '../words/reader.ts'

// Made up for looking at: three points on a scale of a hundred, with their places.
const points = [90.44, 88.52, 79.83]
const ranks = [1, 2, 12]

/** A sentence, a link and a small table: enough to see what a choice does. */
export function DisplayPreview({ reader }: { reader: Reader }) {
  const { preview, previewTitle } = reader.words.display
  return (
    <section className="display-preview">
      <h2>{previewTitle}</h2>
      <p>
        {preview.sentence} <a href="#main">{preview.link}</a>
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col" className="text">
              {preview.unit}
            </th>
            <th scope="col">{preview.points}</th>
            <th scope="col">{preview.rank}</th>
          </tr>
        </thead>
        <tbody>
          {preview.rows.map((name, at) => (
            <tr key={name} className={at === 2 ? 'chosen' : undefined}>
              <th scope="row">{name}</th>
              <td>{reader.number(points[at] ?? 0, 2)}</td>
              <td>{reader.count(ranks[at] ?? 0)}/63</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
