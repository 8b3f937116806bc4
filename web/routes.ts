type Language = 'vi' | 'en'

const pages = (language: Language, under: string) => [
  { id: `home-${language}`, path: under, file: 'portal/home.tsx' },
  { id: `search-${language}`, path: `${under}/search`, file: 'portal/search.tsx' },
  { id: `newest-${language}`, path: `${under}/:index`, file: 'portal/newest.tsx' },
  { id: `edition-${language}`, path: `${under}/:index/:edition`, file: 'portal/edition.tsx' },
  { id: `unit-${language}`, path: `${under}/:index/:edition/:unit`, file: 'portal/unit.tsx' },
]

/** The addresses of the portal: Vietnamese at the root, the English twin of every page below `/en`. */
export default [
  ...pages('en', '/en'),
  ...pages('vi', ''),
  { path: '/search-index.json', file: 'portal/search-data.ts' },
  { path: '*', file: 'portal/not-found.tsx' },
].map(route => ({ ...route, caseSensitive: true }))
