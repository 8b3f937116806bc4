import type { ReactNode } from 'react'

/** A small sheet that leads to one page: the whole of it is the link's to press, its title is the link's name. */
export function Card({
  title,
  href,
  children,
}: {
  readonly title: string
  readonly href?: string
  readonly children: ReactNode
}) {
  return (
    <article className="card">
      <h3>{href === undefined ? title : <a href={href}>{title}</a>}</h3>
      {children}
    </article>
  )
}
