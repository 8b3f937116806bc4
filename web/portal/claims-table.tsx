import { ScrollBox } from '../ui/scroll-box.tsx'
import type { Reader } from '../words/reader.ts'
import { claimedAbout, claimedFigure, claimedValue } from './claim-words.ts'
import { closed, SourceMark, sourceNumbers } from './edition-footnotes.tsx'
import type { EditionView, NamedClaim } from './edition-view.ts'

type Shown = { readonly claims: readonly NamedClaim[]; readonly reader: Reader } & Pick<
  EditionView,
  'framework'
>

/** What others say of the results, each with who says it and where: theirs, and never computed with. */
export function ClaimsTable({ claims, framework, reader }: Shown) {
  if (claims.length === 0) return null
  const words = reader.words.claims
  const sources = sourceNumbers({ framework })
  return (
    <section className="results claims">
      <h2>{words.title}</h2>
      <p className="chart-note">{words.lead}</p>
      <ScrollBox label={words.title}>
        <table className="stacked">
          <caption className="unseen">{words.title}</caption>
          <thead>
            <tr>
              <th scope="col" className="text">
                {words.about}
              </th>
              <th scope="col" className="text">
                {words.figure}
              </th>
              <th scope="col">{words.value}</th>
              <th scope="col" className="text">
                {words.by}
              </th>
            </tr>
          </thead>
          <tbody>
            {claims.map(claim => (
              <tr key={JSON.stringify(claim)}>
                <th scope="row">{claimedAbout(claim, framework, reader)}</th>
                <td className="text">{claimedFigure(claim, framework, reader)}</td>
                <td className="value">{claimedValue(claim, framework, reader)}</td>
                <td className="text by">
                  {words.according(claim.by)}{' '}
                  <SourceMark number={sources.get(claim.source)} reader={reader} />
                  {claim.note && <small>{closed(reader.say(claim.note))}</small>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  )
}
