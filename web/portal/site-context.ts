import { createContext } from 'react-router'
import type { Site } from './site.ts'

/** Where loaders find the site that they draw. */
export const siteContext = createContext<Site>()
