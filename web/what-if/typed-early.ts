/** The weights that a reader asked for before the engine was there, by the code of the part; `take` ends the listening. */
export type TypedEarly = { readonly take: () => ReadonlyMap<string, number> }

/** Remembers what is typed, pushed and pressed in a form whose figures are still on their way, so that none of it is lost. */
export function typedEarly(form: HTMLFormElement): TypedEarly {
  const typed = new Map<string, number>()
  const heard = new AbortController()
  const { signal } = heard
  const items = [...form.querySelectorAll<HTMLElement>('li[data-code]')]
  form.addEventListener('input', ({ target }) => keep(typed, target), { signal })
  form.addEventListener('reset', () => typed.clear(), { signal })
  form.addEventListener('submit', event => event.preventDefault(), { signal })
  form.querySelector('button[type="button"]')?.addEventListener(
    'click',
    () => {
      for (const { dataset } of items) typed.set(dataset.code ?? '', 100 / items.length)
    },
    { signal },
  )
  return {
    take: () => {
      heard.abort()
      return typed
    },
  }
}

function keep(typed: Map<string, number>, target: EventTarget | null): void {
  if (!(target instanceof HTMLInputElement)) return
  const code = target.closest<HTMLElement>('li[data-code]')?.dataset.code
  if (code !== undefined) typed.set(code, target.valueAsNumber)
}
