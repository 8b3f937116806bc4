import { Outlet } from 'react-router'
import { FailedDesk } from './failed-desk.tsx'

/** What stands inside the frame: the page. */
export default function Inside() {
  return <Outlet />
}

/** Where the page failed, is not there or is not for this reader. */
export function ErrorBoundary() {
  return <FailedDesk />
}
