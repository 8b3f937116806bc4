const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: at => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_at, last) => last,
}

/** Lets the arrow keys, Home and End move between the rows of a table once the focus is in one; Enter follows the link that it stands on. */
export function addRowKeys(table: HTMLTableElement): void {
  table.addEventListener('keydown', event => {
    const step = steps[event.key]
    const line = event.target instanceof Element ? event.target.closest('tbody tr') : null
    if (!step || !line || event.altKey || event.ctrlKey || event.metaKey) return
    const targets = [...table.querySelectorAll('tbody tr:not([hidden])')].flatMap(row => targetIn(row) ?? [])
    const at = targets.findIndex(target => line.contains(target))
    const next = targets[step(at, targets.length - 1)]
    if (at < 0 || !next) return
    event.preventDefault()
    next.focus()
  })
}

/** What takes the focus in a row: its link, else the cell that names it. */
function targetIn(row: Element): HTMLElement | null {
  if (row.classList.contains('section') || row.closest('[hidden]')) return null
  const link = row.querySelector<HTMLElement>('th a')
  const cell = row.querySelector<HTMLElement>('th')
  if (!link && cell) cell.tabIndex = -1
  return link ?? cell
}
