import { WindowTitle } from './window-title.tsx'

/** The name of a page: its heading, and with the tenant's name the title of the window. */
export function DeskTitle({ title, lead }: { readonly title: string; readonly lead?: string }) {
  return (
    <>
      <WindowTitle title={title} />
      <h1>{title}</h1>
      {lead !== undefined && <p className="desk-lead">{lead}</p>}
    </>
  )
}
