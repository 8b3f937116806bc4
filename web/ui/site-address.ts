import { createContext } from 'react'

/** Where the portal stands on the web, such as `https://chiso.example.vn`; empty where nobody said. */
export const SiteAddress = createContext('')
