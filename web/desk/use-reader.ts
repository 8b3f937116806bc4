import { useLocation } from 'react-router'
import { languageAt } from './address.ts'
import { type DeskReader, deskReader } from './desk-reader.ts'

/** The reader of the page in sight. */
export const useReader = (): DeskReader => deskReader(languageAt(useLocation().pathname))
