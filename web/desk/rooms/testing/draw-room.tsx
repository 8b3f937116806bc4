import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { createRoutesStub } from 'react-router'

/** The page of a room as the server draws it: HTML without script. */
export function drawRoom(page: ReactElement): string {
  const Stub = createRoutesStub([{ path: '*', Component: () => page }])
  return renderToStaticMarkup(<Stub initialEntries={['/']} />)
}
