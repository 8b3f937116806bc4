import { useState } from 'react'
import { useLocation } from 'react-router'

/**
 * A key for a form that changes once something was done: the form begins anew, closed and empty, so that nobody does the same thing
 * twice. A refusal leaves it, with what was typed.
 */
export function useFormKey(): string {
  const { key, search } = useLocation()
  const [fresh, setFresh] = useState('')
  const isDone = new URLSearchParams(search).has('done')
  if (isDone && fresh !== key) setFresh(key)
  return fresh
}
