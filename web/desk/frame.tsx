import { Outlet } from 'react-router'

/** The frame around the pages of who is signed in. */
export default function Frame() {
  return (
    <main id="main">
      <Outlet />
    </main>
  )
}
