import type { Reader } from '../words/reader.ts'

/** A search in the middle of a page: one field and one button, which work without script. `query` is what it holds already. */
export function SearchForm({
  action,
  query = '',
  reader,
}: {
  action: string
  query?: string
  reader: Reader
}) {
  const { title, label, button } = reader.words.search
  return (
    <search className="search-form" aria-label={title}>
      <form action={action}>
        <label htmlFor="search">{label}</label>
        <div className="search-row">
          <input id="search" name="q" type="search" defaultValue={query} autoComplete="off" maxLength={120} />
          <button type="submit">{button}</button>
        </div>
      </form>
    </search>
  )
}
