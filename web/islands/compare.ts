import { stripHeight } from '../portal/compare-lanes.ts'

const selects = [...document.querySelectorAll<HTMLSelectElement>('.compare-form select')]
const strips = [...document.querySelectorAll<SVGSVGElement>('[data-compare] svg')]
const lines = new Map(
  [...document.querySelectorAll<HTMLTableRowElement>('.compare-table tbody tr')].map(
    line => [line.dataset.unit ?? '', line] as const,
  ),
)

/** The units that are chosen, each once, in the order of the lanes. */
const chosen = (): readonly string[] => [...new Set(selects.map(({ value }) => value))].filter(Boolean)

/** Moves the lanes of one part to the chosen units; their figures stand in the table. */
function drawStrip(strip: SVGSVGElement, part: number, units: readonly string[]): void {
  strip.setAttribute('height', String(stripHeight(units.length, Number(strip.dataset.lane))))
  for (const [lane, group] of [...strip.querySelectorAll<SVGGElement>('.lane')].entries()) {
    const line = lines.get(units[lane] ?? '')
    show(group, line !== undefined)
    if (line) drawLane(group, line, part)
  }
}

function drawLane(group: SVGGElement, line: HTMLTableRowElement, part: number): void {
  // The first two cells are the name and the rank.
  const [name, cell] = [line.cells[0], line.cells[part + 2]]
  const [label, value] = [...group.querySelectorAll('text')]
  const dot = group.querySelector('circle')
  const { way } = cell.dataset
  label.textContent = name.textContent
  value.textContent = cell.textContent
  for (const [mark, attribute] of [
    [value, 'x'],
    [dot, 'cx'],
  ] as const)
    mark?.setAttribute(attribute, `${way ?? 0}%`)
  if (dot) show(dot, way !== undefined)
}

const show = (mark: SVGElement, isShown: boolean): void =>
  isShown ? mark.removeAttribute('display') : mark.setAttribute('display', 'none')

function draw(): void {
  const units = chosen()
  for (const [part, strip] of strips.entries()) drawStrip(strip, part, units)
  for (const [unit, line] of lines) line.hidden = !units.includes(unit)
  const own = units.flatMap(unit => lines.get(unit) ?? [])
  own[0]?.parentElement?.prepend(...own)
}

/** Takes the units that the address names: a static copy of the page knows none of them. */
function readAddress(): void {
  const asked = new URLSearchParams(location.search).getAll('units').flatMap(text => text.split(','))
  tellUnknown(asked.filter(unit => unit !== '' && !lines.has(unit)))
  const known = asked.filter(unit => lines.has(unit)).slice(0, selects.length)
  if (known.length < 2) return
  for (const [lane, select] of selects.entries()) select.value = known[lane] ?? ''
}

/** Says which units of the address the edition does not hold, as the server does. */
function tellUnknown(units: readonly string[]): void {
  const notice = document.querySelector<HTMLElement>('[data-unknown]')
  if (!notice || units.length === 0) return
  const names = units.map(unit => `“${unit}”`).join(', ')
  notice.hidden = false
  notice.replaceChildren((notice.dataset.unknown ?? '').replace('…', names))
}

readAddress()
draw()
for (const select of selects)
  select.addEventListener('change', () => {
    draw()
    history.replaceState(null, '', `?units=${chosen().join(',')}`)
  })
