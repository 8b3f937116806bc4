import type { DeskContext } from '@thuocdo/operations/acts'
import { createContext } from 'react-router'

/** Where loaders and actions find what the server handed over with the request. */
export const deskContext = createContext<DeskContext>()
