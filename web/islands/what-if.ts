import { pageLanguage } from '../browser/page-language.ts'
import { query } from '../browser/query.ts'
import { typedEarly } from '../what-if/typed-early.ts'
import { whatIf as en } from '../words/en-what-if.ts'
import { whatIf as vi } from '../words/vi-what-if.ts'

const words = { vi, en }[pageLanguage()]

/** Shows the form; the engine and the figures come only once the reader is near, or the address asks for other weights. */
function wake(section: HTMLElement): void {
  const form = section.querySelector('form')
  const said = section.querySelector('.said')
  if (!form || !said) return
  form.hidden = false
  const early = typedEarly(form)
  let isStarted = false
  const start = async (): Promise<void> => {
    if (isStarted) return
    isStarted = true
    said.textContent = words.loading
    try {
      const { startWhatIf } = await import('../what-if/live-form.ts')
      await startWhatIf(form, words, early)
    } catch (error) {
      said.textContent = words.failed
      throw error
    }
  }
  const near = new IntersectionObserver(
    entries => {
      if (entries.some(entry => entry.isIntersecting)) void start()
    },
    { rootMargin: '600px' },
  )
  near.observe(section)
  section.addEventListener('focusin', () => void start())
  if (query().has('w')) void start()
}

for (const section of document.querySelectorAll<HTMLElement>('.what-if')) wake(section)
