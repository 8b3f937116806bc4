import type { DeskPage } from './desk-page.ts'
import { framedPages, openPages } from './pages.ts'

const routesOf = (language: 'vi' | 'en') => {
  const route = ([path, file]: DeskPage) => ({
    id: `${language}:${path}`,
    path: `${language === 'en' ? '/en' : ''}${path === '/' ? '' : path}` || '/',
    file,
    caseSensitive: true,
  })
  // The boundary stands inside the frame, so that a page that fails leaves head and rail where they are.
  const inside = { id: `inside-${language}`, file: 'inside.tsx', children: framedPages.map(route) }
  return [...openPages.map(route), { id: `frame-${language}`, file: 'frame.tsx', children: [inside] }]
}

/** The addresses of the desk: Vietnamese at its root, the English twin of every page below `/en`. */
export default [...routesOf('en'), ...routesOf('vi')]
