import type { Edition, EditionNode, Words } from '@thuocdo/engine'
import type { Reader } from '../words/reader.ts'
import { nameOfCode } from './claim-words.ts'
import { closed } from './edition-footnotes.tsx'
import { leavesOf } from './edition-rows.ts'
import { ruleWords } from './rule-words.ts'

type Shown = { readonly framework: Edition; readonly reader: Reader }

/** How points are given: every field with its criteria, their maxima, sources and rules in words, and what is not published. */
export function EditionFramework({ framework, reader }: Shown) {
  const words = reader.words.framework
  const fields = framework.tree.children ?? []
  if (fields.length === 0 || !isWorthTelling(framework)) return null
  return (
    <section className="framework">
      <h2>{words.title}</h2>
      <p className="sum">{leadText(framework, reader)}</p>
      <Remarks node={framework.tree} framework={framework} reader={reader} />
      {fields.map(field => (
        <Field key={field.code} node={field} framework={framework} reader={reader} />
      ))}
      <Unpublished framework={framework} reader={reader} />
    </section>
  )
}

/** Whether the tree says more than the heads of the table do: rules of its own, or maxima that nobody published. */
const isWorthTelling = ({ tree, kind }: Edition): boolean =>
  kind !== 'published' || nodesOf(tree).some(({ unpublished }) => unpublished !== undefined)

function leadText({ tree }: Edition, reader: Reader): string {
  const words = reader.words.framework
  const fields = (tree.children ?? []).filter(({ role = 'ordinary' }) => role === 'ordinary')
  const [count, leaves] = [fields.length, fields.flatMap(leavesOf).length].map(reader.count)
  const caps = tree.caps
  const { max } = tree
  const isSum = (tree.combine?.method ?? 'sum') === 'sum'
  // Fields without any known maximum may be only some of those that make the total.
  const isKnown = fields.some(field => field.max !== null)
  const lead =
    isSum && isKnown && max !== undefined && max !== null
      ? words.lead(count, leaves, reader.exact(max))
      : words.leadOpen(count, leaves)
  const opens = (tree.children ?? []).some(({ children }) => children) ? words.opens : ''
  const capped =
    caps?.bonus === undefined || caps.penalty === undefined
      ? ''
      : words.capped(reader.exact(caps.bonus), reader.exact(caps.penalty))
  return [lead, opens, capped].filter(Boolean).join(' ')
}

function Field({ node, framework, reader }: Shown & { node: EditionNode }) {
  const name = `${/^\d/.test(node.code) ? `${node.code}. ` : ''}${reader.say(node.name)}`
  if (!node.children)
    return (
      <div className="field">
        <Criterion node={node} framework={framework} reader={reader} />
      </div>
    )
  return (
    <details className="field">
      <summary>
        <span>{name}</span> <span className="max">{maxText(node, reader)}</span>
      </summary>
      <Remarks node={node} framework={framework} reader={reader} />
      <ul>
        {node.children.map(child => (
          <Branch key={child.code} node={child} framework={framework} reader={reader} />
        ))}
      </ul>
    </details>
  )
}

function Branch({ node, framework, reader }: Shown & { node: EditionNode }) {
  return (
    <li>
      <Criterion node={node} framework={framework} reader={reader} />
      {node.children && (
        <ul>
          {node.children.map(child => (
            <Branch key={child.code} node={child} framework={framework} reader={reader} />
          ))}
        </ul>
      )}
    </li>
  )
}

function Criterion({ node, framework, reader }: Shown & { node: EditionNode }) {
  const words = reader.words.framework
  const isGiven = framework.kind === 'published' && node.rule?.kind === 'given'
  const rule = isGiven ? '' : ruleWords(node, code => named(framework, code, reader), reader)
  const origin =
    node.source && node.source !== 'published' && framework.kind !== 'published'
      ? `${words.origins[node.source]}.`
      : ''
  return (
    <>
      <p className={node.children ? 'criterion group' : 'criterion'}>
        <span>
          {/^\d/.test(node.code) && <span className="code">{node.code}</span>} {reader.say(node.name)}
        </span>{' '}
        <span className="max">{maxText(node, reader)}</span>
      </p>
      {(rule !== '' || origin !== '') && <p className="rule">{[rule, origin].filter(Boolean).join(' ')}</p>}
      <Remarks node={node} framework={framework} reader={reader} />
    </>
  )
}

/** The note of a node, and the blocks that it does not apply to. */
function Remarks({ node, framework, reader }: Shown & { node: EditionNode }) {
  const words = reader.words.framework
  const free = (framework.blocks ?? []).flatMap(({ name, notApplicable = [] }) =>
    notApplicable
      .filter(({ of }) => of.includes(node.code))
      .map(({ reason }) => words.notApplicable(reader.say(name), reader.say(reason).replace(/\.$/, ''))),
  )
  const texts = [...(node.note ? [closed(reader.say(node.note))] : []), ...free]
  return texts.length === 0 ? null : <p className="rule">{texts.join(' ')}</p>
}

const named = (framework: Edition, code: string, reader: Reader): string => {
  const name = nameOfCode(framework, code)
  return name ? reader.say(name) : code
}

/** The maximum with its role; one that is not published is said to be so. */
function maxText({ max, role = 'ordinary', weight }: EditionNode, reader: Reader): string {
  const words = reader.words.framework
  const kind = role === 'ordinary' ? '' : ` (${words[role]})`
  if (max === null) return words.noMax
  if (max !== undefined && weight === undefined) return `${words.points(reader.exact(max))}${kind}`
  return kind.trim()
}

/** What is not published, said once for all that share the reason. */
function Unpublished({ framework, reader }: Shown) {
  const words = reader.words.framework
  const hidden = nodesOf(framework.tree).flatMap(({ name, max, unpublished }) =>
    unpublished ? [{ name, isMax: max === null, unpublished }] : [],
  )
  if (hidden.length === 0) return null
  const byReason = Map.groupBy(hidden, ({ unpublished, isMax }) => `${isMax} ${unpublished.vi}`)
  return (
    <>
      <h3>{words.unpublished}</h3>
      <ul className="unpublished">
        {[...byReason.values()].map(all => (
          <li key={all[0].unpublished.vi}>
            {(all[0].isMax ? words.unpublishedAt : words.unknownAt)(
              all.map(({ name }: { name: Words }) => reader.say(name)).join('; '),
              closed(reader.say(all[0].unpublished)),
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

const nodesOf = (node: EditionNode): readonly EditionNode[] => [
  node,
  ...(node.children ?? []).flatMap(nodesOf),
]
