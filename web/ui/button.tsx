import type { ButtonHTMLAttributes, ReactNode } from 'react'

/** How much a button wants to be pressed: one `main` for a form; `plain` for the rest; `grave` for what cannot be undone. */
export type ButtonKind = 'main' | 'plain' | 'grave'

/** Something that acts. What leads somewhere is a link, and looks like one. */
export function Button({
  kind = 'plain',
  className = '',
  children,
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { readonly kind?: ButtonKind; readonly children: ReactNode }) {
  return (
    <button type="submit" {...rest} className={`button ${kind} ${className}`.trim()}>
      {children}
    </button>
  )
}
