import type { ScopeBlock, ScopeCriterion } from '@thuocdo/operations/acts'
import { FieldGroup } from '../../../ui/field.tsx'
import { Choices } from '../../../ui/inputs.tsx'
import type { Fields } from '../parts/fields-of.ts'
import type { RoomReader } from '../parts/room-reader.ts'
import type { PersonView } from './person-view.ts'

type Props = {
  readonly scope: PersonView['scope']
  readonly reader: RoomReader
  readonly fields: Fields
}

/** What a role is limited to: blocks, fields and criteria of the editions in use. Nothing ticked means all. */
export function ViewFields({ scope, reader, fields }: Props) {
  const { people } = reader.words
  if (scope === null || scope.fields.length === 0) return <p className="quiet">{people.noEdition}</p>
  return (
    <>
      {scope.blocks.length > 0 && (
        <Choices
          {...fields.at('blocks')}
          type="checkbox"
          label={people.blocks}
          help={people.blocksHelp}
          chosen={fields.values('blocks')}
          options={scope.blocks.map(block => ({ value: block.code, ...named(block, reader) }))}
        />
      )}
      <FieldGroup {...fields.at('criteria')} label={people.criteria} help={people.criteriaHelp}>
        <Criteria className="scope" criteria={scope.fields} {...{ reader, fields }} />
      </FieldGroup>
    </>
  )
}

type Listed = Pick<Props, 'reader' | 'fields'> & { readonly criteria: readonly ScopeCriterion[] }

/** Fields with a box for each; their criteria one below the other, behind a line that opens. */
function Criteria({ criteria, reader, fields, className }: Listed & { readonly className?: string }) {
  return (
    <ul className={className}>
      {criteria.map(one => (
        <li key={one.code}>
          <Criterion criterion={one} {...{ reader, fields }} />
          {one.parts.length > 0 && <Parts of={one} {...{ reader, fields }} />}
        </li>
      ))}
    </ul>
  )
}

/** The criteria of a field, open where one of them was ticked. */
function Parts({ of, reader, fields }: Pick<Props, 'reader' | 'fields'> & { readonly of: ScopeCriterion }) {
  const { people } = reader.words
  const below = flat(of.parts)
  const chosen = fields.values('criteria')
  return (
    <details open={below.some(({ code }) => chosen.includes(code))}>
      <summary>{people.criteriaOf(of.code, reader.count(below.length))}</summary>
      <ul>
        {below.map(({ code, names, depth }) => (
          <li key={code} className={depth > 0 ? 'deeper' : undefined}>
            <Criterion criterion={{ code, names }} {...{ reader, fields }} />
          </li>
        ))}
      </ul>
    </details>
  )
}

type Flat = ScopeBlock & { readonly depth: number }

const flat = (criteria: readonly ScopeCriterion[], depth = 0): readonly Flat[] =>
  criteria.flatMap(({ code, names, parts }) => [{ code, names, depth }, ...flat(parts, depth + 1)])

function Criterion({
  criterion,
  reader,
  fields,
}: Pick<Props, 'reader' | 'fields'> & { readonly criterion: ScopeBlock }) {
  const { code } = criterion
  const { label, note } = named(criterion, reader)
  return (
    <label className="option">
      <input
        type="checkbox"
        name={fields.at('criteria').name}
        value={code}
        defaultChecked={fields.values('criteria').includes(code)}
      />
      <span>
        <b>{code}</b> {label} {note !== undefined && <small>{note}</small>}
      </span>
    </label>
  )
}

/** The name of a block or criterion; what other editions call the same code stands below it. */
function named({ names }: ScopeBlock, { say, words }: RoomReader) {
  const [label, ...others] = [...new Set(names.map(say))]
  return { label, ...(others.length > 0 && { note: words.people.otherNames(others.join('; ')) }) }
}
