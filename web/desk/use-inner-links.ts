import { useEffect } from 'react'
import { useNavigate } from 'react-router'
import { belowDesk, deskBase } from './address.ts'

/** Links that lead to another page of the desk are followed without loading the document anew; without script they are plain links. */
export function useInnerLinks(): void {
  const navigate = useNavigate()
  useEffect(() => {
    const follow = (event: MouseEvent): void => {
      const to = innerTarget(event)
      if (to === null) return
      event.preventDefault()
      void navigate(to)
    }
    document.addEventListener('click', follow)
    return () => document.removeEventListener('click', follow)
  }, [navigate])
}

/** Where a plain click on a link of the desk leads, below the desk's base; null for every other click. */
function innerTarget(event: MouseEvent): string | null {
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
  if (!isPlain || event.defaultPrevented || !(event.target instanceof Element)) return null
  const link = event.target.closest('a')
  if (link === null || link.target !== '' || link.hasAttribute('download')) return null
  const { origin, pathname, search, hash } = new URL(link.href)
  const isOurs = origin === location.origin && (pathname === deskBase || pathname.startsWith(`${deskBase}/`))
  const isHere = pathname === location.pathname && search === location.search && hash !== ''
  if (!isOurs || isHere || /\.[a-z]+$/.test(pathname)) return null
  return `${belowDesk(pathname)}${search}${hash}`
}
