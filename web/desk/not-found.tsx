import { data } from 'react-router'

/** There is no such page: said by the error boundary, in the reader's language. */
export function loader(): never {
  throw data(null, { status: 404 })
}

/** Never drawn. */
export default function NotFound() {
  return null
}
