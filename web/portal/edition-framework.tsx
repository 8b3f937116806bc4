import { type Edition, type EditionNode, fraction, type Words } from '@thuocdo/engine'
import type { Reader } from '../words/reader.ts'
import { ruleWords } from '../words/rule-words.ts'
import { criterionAddress } from './address.ts'
import { nameOfCode } from './claim-words.ts'
import { closed } from './edition-footnotes.tsx'
import { leavesOf } from './edition-rows.ts'
import { nodesUnder } from './nodes-under.ts'

type Told = { readonly framework: Edition; readonly reader: Reader }
type Shown = Told & {
  /** The id of the edition. */
  readonly id: string
  /** The codes of the nodes that have a page of their own. */
  readonly criteria: ReadonlySet<string>
}

type Line = Shown & {
  /** Whether the rule of the leaves is said above them all. */
  readonly isShared: boolean
}

/** How points are given: every field with its criteria, their maxima, sources and rules in words, and what is not published. */
export function EditionFramework({ framework, reader, id, criteria }: Shown) {
  const fields = framework.tree.children ?? []
  if (fields.length === 0) return null
  const shared = sharedRule(framework, reader)
  const isShared = shared !== ''
  return (
    <section className="framework">
      <h2>{reader.words.method.treeTitle}</h2>
      <p className="sum">{[leadText(framework, reader), shared].filter(Boolean).join(' ')}</p>
      <Remarks node={framework.tree} {...{ framework, reader }} />
      {fields.map(field => (
        <Field key={field.code} node={field} {...{ framework, reader, id, criteria, isShared }} />
      ))}
      <Unpublished framework={framework} reader={reader} />
    </section>
  )
}

/** The rule that all leaves share, said once above them instead of at each; empty where they differ. */
function sharedRule(framework: Edition, reader: Reader): string {
  const leaves = leavesOf(framework.tree)
  const said = new Set(leaves.map(leaf => ruleText(leaf, framework, reader)))
  const [only] = said
  return said.size === 1 && leaves.length > 1 && only !== '' ? reader.words.framework.everyLeaf(only) : ''
}

/** How a leaf gives its points; of printed results nothing, since it says only that they were printed. */
function ruleText(node: EditionNode, framework: Edition, reader: Reader): string {
  const isGiven = framework.kind === 'published' && node.rule?.kind === 'given'
  return isGiven ? '' : ruleWords(node, code => named(framework, code, reader), reader)
}

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
  const capped =
    caps?.bonus === undefined || caps.penalty === undefined
      ? ''
      : words.capped(reader.exact(caps.bonus), reader.exact(caps.penalty))
  return [lead, capped].filter(Boolean).join(' ')
}

function Field({ node, framework, reader, id, criteria, isShared }: Line & { node: EditionNode }) {
  const name = `${/^\d/.test(node.code) ? `${node.code}. ` : ''}${reader.say(node.name)}`
  if (!node.children)
    return (
      <div className="field">
        <Criterion node={node} {...{ framework, reader, id, criteria, isShared }} />
      </div>
    )
  return (
    <details className="field" open>
      <summary id={node.code}>
        <span>{name}</span> <span className="max">{maxText(node, reader)}</span>
      </summary>
      {criteria.has(node.code) && (
        <p className="rule">
          <a href={criterionAddress(reader.language, id, node.code)}>{reader.words.method.open}</a>
        </p>
      )}
      <Remarks node={node} {...{ framework, reader }} />
      <ul>
        {node.children.map(child => (
          <Branch key={child.code} node={child} {...{ framework, reader, id, criteria, isShared }} />
        ))}
      </ul>
    </details>
  )
}

function Branch({ node, framework, reader, id, criteria, isShared }: Line & { node: EditionNode }) {
  return (
    <li>
      <Criterion node={node} {...{ framework, reader, id, criteria, isShared }} />
      {node.children && (
        <ul>
          {node.children.map(child => (
            <Branch key={child.code} node={child} {...{ framework, reader, id, criteria, isShared }} />
          ))}
        </ul>
      )}
    </li>
  )
}

function Criterion({ node, framework, reader, id, criteria, isShared }: Line & { node: EditionNode }) {
  const words = reader.words.framework
  const rule = isShared ? '' : ruleText(node, framework, reader)
  const origin =
    node.source && node.source !== 'published' && framework.kind !== 'published'
      ? `${words.origins[node.source]}.`
      : ''
  return (
    <>
      <p id={node.code} className={node.children ? 'criterion group' : 'criterion'}>
        <span>
          {/^\d/.test(node.code) && <span className="code">{node.code}</span>}{' '}
          {criteria.has(node.code) ? (
            <a href={criterionAddress(reader.language, id, node.code)}>{reader.say(node.name)}</a>
          ) : (
            reader.say(node.name)
          )}
        </span>{' '}
        <span className="max">{maxText(node, reader)}</span>
      </p>
      {(rule !== '' || origin !== '') && <p className="rule">{[rule, origin].filter(Boolean).join(' ')}</p>}
      <Remarks node={node} {...{ framework, reader }} />
    </>
  )
}

/** The note of a node, and the blocks that it does not apply to. */
function Remarks({ node, framework, reader }: Told & { node: EditionNode }) {
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

/** The maximum with its role, or the weight; a maximum that is not published is said to be so. */
function maxText({ max, role = 'ordinary', weight }: EditionNode, reader: Reader): string {
  const words = reader.words.framework
  const kind = role === 'ordinary' ? '' : ` (${words[role]})`
  if (max === null) return words.noMax
  if (max !== undefined && weight === undefined) return `${words.points(reader.exact(max))}${kind}`
  if (weight !== undefined) return words.weighs(reader.exact(Number((100 * fraction(weight)).toFixed(2))))
  return kind.trim()
}

/** What is not published, said once for all that share the reason. */
function Unpublished({ framework, reader }: Told) {
  const words = reader.words.framework
  const hidden = nodesUnder(framework.tree).flatMap(({ name, max, unpublished }) =>
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
