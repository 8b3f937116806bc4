import { useRouteLoaderData } from 'react-router'
import type { loader } from './frame.tsx'
import { useReader } from './use-reader.ts'

/** The name of a page: its heading, and with the tenant's name the title of the window. */
export function DeskTitle({ title, lead }: { readonly title: string; readonly lead?: string }) {
  const reader = useReader()
  const tenant = useRouteLoaderData<typeof loader>(`frame-${reader.language}`)?.tenant
  return (
    <>
      <title>
        {reader.words.pageTitle(title, tenant ? reader.say({ vi: tenant.nameVi, en: tenant.nameEn }) : '')}
      </title>
      <h1>{title}</h1>
      {lead !== undefined && <p className="desk-lead">{lead}</p>}
    </>
  )
}
