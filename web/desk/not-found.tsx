/** What stands where there is no page. */
export default function NotFound() {
  return <p>404</p>
}
