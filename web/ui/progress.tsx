/** Stands while something is being done: says what, and how far it has come (`done` of `of`, whole numbers). */
export function Progress({
  label,
  done,
  of,
  written,
}: {
  readonly label: string
  readonly done: number
  readonly of: number
  /** How far it has come, in words: `37/120`. */
  readonly written: string
}) {
  return (
    <div className="progress" role="status">
      <p>
        {label} <span className="figure">{written}</span>
      </p>
      <progress value={done} max={of} aria-label={label} />
    </div>
  )
}
