import { actNames, acts } from '@thuocdo/engine'
import { Link } from 'react-router'
import { capital } from '../../../words/capital.ts'
import { RefusedAct } from '../parts/act-form.tsx'
import { choicesOf } from '../parts/choices-of.ts'
import { type FilterField, FilterForm } from '../parts/filter-form.tsx'
import { plainAddress } from '../parts/list-address.ts'
import { PageHead } from '../parts/page-head.tsx'
import { PagedList } from '../parts/paged-list.tsx'
import type { RoomReader } from '../parts/room-reader.ts'
import type { TrailFilter, TrailView } from './audit-view.ts'
import { TrailTable } from './trail-table.tsx'

type Props = { readonly view: TrailView; readonly reader: RoomReader }

/** The trail, newest first: filtered, a page at a time, to take away, to verify. */
export function AuditPage({ view, reader }: Props) {
  const { audit } = reader.words
  const { filter, place, older } = view
  const isFiltered = Object.values(filter).some(value => value !== '')
  return (
    <>
      <PageHead title={audit.title} lead={audit.lead} reader={reader}>
        {view.verifying === null && <Link to={reader.to('/audit/verify')}>{audit.verifyLink}</Link>}
        {view.maySeeSignIns && <Link to={reader.to('/audit/sign-ins')}>{audit.signInsLink}</Link>}
      </PageHead>
      <Filters view={view} reader={reader} />
      <PagedList
        {...{ reader, place, older }}
        count={audit.count}
        path="/audit"
        asked={filter}
        none={isFiltered ? [audit.noneTitle, audit.noneAdvice] : [audit.emptyTitle, audit.emptyAdvice]}
      >
        <TrailTable entries={view.entries} reader={reader} />
      </PagedList>
      <Export view={view} reader={reader} />
    </>
  )
}

function Filters({ view, reader }: Props) {
  const { audit } = reader.words
  const { filter, people, units, rounds } = view
  const { filters, kinds } = audit
  const field = (name: keyof TrailFilter & keyof typeof filters): FilterField => ({
    name,
    label: filters[name],
    value: filter[name],
  })
  return (
    <FilterForm
      reader={reader}
      path="/audit"
      label={filters.label}
      fields={[
        { ...field('person'), options: people.map(({ id, name }) => ({ value: id, label: name })) },
        {
          ...field('act'),
          options: actNames.map(value => ({ value, label: capital(reader.say(acts[value].words)) })),
        },
        { ...field('kind'), options: Object.entries(kinds).map(([value, label]) => ({ value, label })) },
        { ...field('unit'), options: choicesOf(reader, units) },
        { ...field('round'), options: choicesOf(reader, rounds) },
        { ...field('from'), type: 'date' },
        { ...field('to'), type: 'date' },
      ]}
      kept={{ subject: filter.subject }}
    />
  )
}

function Export({ view, reader }: Props) {
  const { audit } = reader.words
  const { unit, round, from, to } = view.filter
  const part = { unit, round, from, to }
  return (
    <section className="room-section">
      <h2>{audit.exportTitle}</h2>
      {view.exporting === null ? (
        <>
          <p className="quiet">{audit.exportNote}</p>
          {Object.values(part).some(wanted => wanted !== '') && (
            <ExportLinks name={audit.exportPart} asked={part} reader={reader} />
          )}
          <ExportLinks name={audit.exportWhole} asked={{}} reader={reader} />
        </>
      ) : (
        <RefusedAct label={audit.exportTitle} why={reader.say(view.exporting)} />
      )}
    </section>
  )
}

function ExportLinks({
  name,
  asked,
  reader,
}: {
  readonly name: string
  readonly asked: Readonly<Record<string, string>>
  readonly reader: RoomReader
}) {
  const { audit } = reader.words
  const address = (format: string): string => plainAddress(reader, '/audit/export', { format, ...asked })
  return (
    <p className="links">
      {name}{' '}
      <a href={address('ndjson')} download>
        {audit.exportNdjson}
      </a>{' '}
      <a href={address('csv')} download>
        {audit.exportCsv}
      </a>
    </p>
  )
}
