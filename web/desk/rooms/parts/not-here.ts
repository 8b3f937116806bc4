import { data } from 'react-router'

/** Turns away who asks for what is not there: a page of status 404. */
export const notHere = (): never => {
  throw data(null, { status: 404 })
}
