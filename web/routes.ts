type Language = 'vi' | 'en'

const pages = (language: Language, under: string) => [
  { id: `home-${language}`, path: under, file: 'portal/home.tsx' },
  { id: `units-${language}`, path: `${under}/units`, file: 'portal/units.tsx' },
  { id: `scoreboard-${language}`, path: `${under}/units/:unit`, file: 'portal/scoreboard.tsx' },
  { id: `newest-${language}`, path: `${under}/:index`, file: 'portal/newest.tsx' },
  { id: `edition-${language}`, path: `${under}/:index/:edition`, file: 'portal/edition.tsx' },
  { id: `unit-${language}`, path: `${under}/:index/:edition/:unit`, file: 'portal/unit.tsx' },
]

/** The addresses of the portal: Vietnamese at the root, the English twin of every page below `/en`. */
export default [...pages('en', '/en'), ...pages('vi', ''), { path: '*', file: 'portal/not-found.tsx' }]
