import { framedPages, openPages } from './pages.ts'

type Route = {
  readonly id: string
  readonly path: string
  readonly file: string
  readonly caseSensitive: true
}

const routesOf = (language: 'vi' | 'en') => {
  const route = ([path, file]: readonly [string, string]): Route => ({
    id: `${language}:${path}`,
    path: `${language === 'en' ? '/en' : ''}${path === '/' ? '' : path}` || '/',
    file,
    caseSensitive: true,
  })
  const framed = { id: `frame-${language}`, file: 'frame.tsx', children: framedPages.map(route) }
  return [...openPages.map(route), framed]
}

/** The addresses of the desk: Vietnamese at its root, the English twin of every page below `/en`. */
export default [...routesOf('en'), ...routesOf('vi'), { path: '*', file: 'not-found.tsx' }]
