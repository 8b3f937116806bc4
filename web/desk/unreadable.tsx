import { data } from 'react-router'

/** Where the server leads an address or a form that cannot be read: said by the error boundary, in the reader's language. */
export function loader(): never {
  throw data(null, { status: 400 })
}

/** Never drawn. */
export default function Unreadable() {
  return null
}
