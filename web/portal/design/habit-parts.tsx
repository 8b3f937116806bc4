import type { Reader } from '../../words/reader.ts'
import { DesignPart } from './design-part.tsx'

/** What the keys do. */
export function KeyboardPart({ reader }: { reader: Reader }) {
  const { keys } = reader.words.design.parts
  return (
    <DesignPart
      name="keyboard"
      reader={reader}
      use={[':focus-visible', 'tabIndex', 'web/keyboard.browser.test.ts']}
    >
      <table className="design-table stacked">
        <thead>
          <tr>
            <th scope="col" className="text">
              {keys.key}
            </th>
            <th scope="col" className="text">
              {keys.what}
            </th>
          </tr>
        </thead>
        <tbody>
          {keys.rows.map(([key, what]) => (
            <tr key={key}>
              <th scope="row">
                <kbd>{key}</kbd>
              </th>
              <td className="text">{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </DesignPart>
  )
}

/** What happens on paper. */
export function PrintPart({ reader }: { reader: Reader }) {
  return (
    <DesignPart name="print" reader={reader} use={['ui/print.css', '@page', '@page wide']}>
      <ul>
        {reader.words.design.parts.paper.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </DesignPart>
  )
}
