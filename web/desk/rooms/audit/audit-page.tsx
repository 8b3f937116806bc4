import { actNames, acts } from '@thuocdo/engine'
import { Link } from 'react-router'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { capital } from '../../../words/capital.ts'
import { RefusedAct } from '../parts/act-form.tsx'
import { FilterForm, FilterInput, FilterSelect } from '../parts/filter-form.tsx'
import { PageHead } from '../parts/page-head.tsx'
import type { RoomReader } from '../parts/room-reader.ts'
import type { TrailFilter, TrailView } from './audit-view.ts'
import { TrailTable } from './trail-table.tsx'

type Props = { readonly view: TrailView; readonly reader: RoomReader }

/** The trail, newest first: filtered, a page at a time, to take away, to verify. */
export function AuditPage({ view, reader }: Props) {
  const { audit } = reader.words
  const isFiltered = Object.values(view.filter).some(value => value !== '')
  return (
    <>
      <PageHead title={audit.title} lead={audit.lead} reader={reader}>
        {view.verifying === null && <Link to={reader.to('/audit/verify')}>{audit.verifyLink}</Link>}
        {view.maySeeSignIns && <Link to={reader.to('/audit/sign-ins')}>{audit.signInsLink}</Link>}
      </PageHead>
      <Filters view={view} reader={reader} isFiltered={isFiltered} />
      {view.entries.length === 0 ? (
        <EmptyState title={isFiltered ? audit.noneTitle : audit.emptyTitle}>
          <p>{isFiltered ? audit.noneAdvice : audit.emptyAdvice}</p>
        </EmptyState>
      ) : (
        <TrailTable entries={view.entries} reader={reader} />
      )}
      <nav className="keyset" aria-label={reader.words.rooms.pages}>
        {!view.isFirst && <Link to={trailAddress(view.filter, null, reader)}>{audit.newest}</Link>}
        {view.older !== null && <Link to={trailAddress(view.filter, view.older, reader)}>{audit.older}</Link>}
      </nav>
      <Export view={view} reader={reader} />
    </>
  )
}

function trailAddress(filter: TrailFilter, before: string | null, reader: RoomReader): string {
  const text = askedOf(filter, before).toString()
  return `${reader.to('/audit')}${text && `?${text}`}`
}

function askedOf(filter: TrailFilter, before: string | null): URLSearchParams {
  const asked = new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== ''))
  if (before !== null) asked.set('before', before)
  return asked
}

function Filters({ view, reader, isFiltered }: Props & { readonly isFiltered: boolean }) {
  const { audit, rooms } = reader.words
  const { filter, people, units } = view
  const any = { value: '', label: rooms.all }
  return (
    <FilterForm
      reader={reader}
      label={audit.filters.label}
      clearTo={reader.to('/audit')}
      isFiltered={isFiltered}
    >
      <FilterSelect
        name="person"
        label={audit.filters.person}
        chosen={filter.person}
        options={[any, ...people.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <FilterSelect
        name="act"
        label={audit.filters.act}
        chosen={filter.act}
        options={[any, ...actNames.map(value => ({ value, label: capital(reader.say(acts[value].words)) }))]}
      />
      <FilterSelect
        name="kind"
        label={audit.filters.kind}
        chosen={filter.kind}
        options={[any, ...Object.entries(audit.kinds).map(([value, label]) => ({ value, label }))]}
      />
      <FilterSelect
        name="unit"
        label={audit.filters.unit}
        chosen={filter.unit}
        options={[any, ...units.map(({ id, name }) => ({ value: id, label: reader.say(name) }))]}
      />
      <FilterInput name="from" type="date" label={audit.filters.from} value={filter.from} />
      <FilterInput name="to" type="date" label={audit.filters.to} value={filter.to} />
      {filter.subject !== '' && <input type="hidden" name="subject" value={filter.subject} />}
    </FilterForm>
  )
}

function Export({ view, reader }: Props) {
  const { audit } = reader.words
  const address = (format: string): string => `/desk${reader.to('/audit/export')}?format=${format}`
  return (
    <section className="room-section">
      <h2>{audit.exportTitle}</h2>
      {view.exporting === null ? (
        <>
          <p className="quiet">{audit.exportNote}</p>
          <p className="links">
            <a href={address('ndjson')} download>
              {audit.exportNdjson}
            </a>{' '}
            <a href={address('csv')} download>
              {audit.exportCsv}
            </a>
          </p>
        </>
      ) : (
        <RefusedAct label={audit.exportTitle} why={reader.say(view.exporting)} />
      )}
    </section>
  )
}
