type Language = 'vi' | 'en'

/** What answers to one reader, and has no twin: see `display/`. */
const personal = [
  { path: '/display.css', file: 'portal/display-style.ts' },
  { path: '/display/set', file: 'portal/display-set.ts' },
]

/** The tables of pages as files: data have no language. */
const data = [
  { path: '/:index/data/:file', file: 'portal/index-data.ts' },
  { path: '/:index/:edition/data/:file', file: 'portal/edition-data.ts' },
  { path: '/:index/:edition/method/data/:file', file: 'portal/method-data.ts' },
  { path: '/:index/:edition/compare/data/:file', file: 'portal/compare-data.ts' },
  { path: '/:index/:edition/:unit/data/:file', file: 'portal/unit-data.ts' },
  { path: '/units/:unit/data/:file', file: 'portal/scoreboard-data.ts' },
  { path: '/:index/:edition/criteria/:code/data/:file', file: 'portal/criterion-data.ts' },
]

const pages = (language: Language, under: string) => [
  { id: `home-${language}`, path: under, file: 'portal/home.tsx' },
  { id: `search-${language}`, path: `${under}/search`, file: 'portal/search.tsx' },
  { id: `units-${language}`, path: `${under}/units`, file: 'portal/units.tsx' },
  { id: `scoreboard-${language}`, path: `${under}/units/:unit`, file: 'portal/scoreboard.tsx' },
  { id: `charts-${language}`, path: `${under}/charts`, file: 'portal/charts.tsx' },
  { id: `index-${language}`, path: `${under}/:index`, file: 'portal/whole-index.tsx' },
  { id: `display-${language}`, path: `${under}/display`, file: 'portal/display.tsx' },
  { id: `design-${language}`, path: `${under}/design`, file: 'portal/design.tsx' },
  { id: `edition-${language}`, path: `${under}/:index/:edition`, file: 'portal/edition.tsx' },
  { id: `method-${language}`, path: `${under}/:index/:edition/method`, file: 'portal/method.tsx' },
  { id: `compare-${language}`, path: `${under}/:index/:edition/compare`, file: 'portal/compare.tsx' },
  {
    id: `criterion-${language}`,
    path: `${under}/:index/:edition/criteria/:code`,
    file: 'portal/criterion.tsx',
  },
  { id: `unit-${language}`, path: `${under}/:index/:edition/:unit`, file: 'portal/unit.tsx' },
]

/** The addresses of the portal: Vietnamese at the root, the English twin of every page below `/en`. */
export default [
  ...personal,
  ...data,
  ...pages('en', '/en'),
  ...pages('vi', ''),
  { path: '/search-index.json', file: 'portal/search-data.ts' },
  { path: '*', file: 'portal/not-found.tsx' },
].map(route => ({ ...route, caseSensitive: true }))
