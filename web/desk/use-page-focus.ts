import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'

/** On another page whoever goes by keys begins at its content, where what had the focus is gone; what is still there keeps it. */
export function usePageFocus(): void {
  const { pathname } = useLocation()
  const seen = useRef(pathname)
  useEffect(() => {
    if (seen.current === pathname) return
    seen.current = pathname
    if (document.activeElement === null || document.activeElement === document.body)
      document.getElementById('main')?.focus({ preventScroll: true })
  }, [pathname])
}
