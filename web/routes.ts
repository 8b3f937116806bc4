import { index, type RouteConfig, route } from '@react-router/dev/routes'

const pages = (language: 'vi' | 'en', under: string): RouteConfig => [
  under === ''
    ? index('portal/home.tsx', { id: 'home-vi' })
    : route(under, 'portal/home.tsx', { id: 'home-en' }),
  route(`${under}/:index/:edition`, 'portal/edition.tsx', { id: `edition-${language}` }),
  route(`${under}/:index/:edition/:unit`, 'portal/unit.tsx', { id: `unit-${language}` }),
]

/** The addresses of the portal: Vietnamese at the root, the English twin of every page below `/en`. */
export default [
  ...(await pages('en', 'en')),
  ...(await pages('vi', '')),
  route('*', 'portal/not-found.tsx'),
] satisfies RouteConfig
