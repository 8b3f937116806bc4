import type { Reader } from '../words/reader.ts'

/**
 * A search in the middle of a page: one field and one button, which work without script. `query` is what it holds already, `label`
 * what stands above it, where that is not what can be searched.
 */
export function SearchForm({
  action,
  query = '',
  label,
  reader,
}: {
  action: string
  query?: string
  label?: string
  reader: Reader
}) {
  const words = reader.words.search
  return (
    <search className="search-form" aria-label={words.title}>
      <form action={action}>
        <label htmlFor="search">{label ?? words.label}</label>
        <div className="search-row">
          <input id="search" name="q" type="search" defaultValue={query} autoComplete="off" maxLength={120} />
          <button type="submit">{words.button}</button>
        </div>
      </form>
    </search>
  )
}
