import { useRouteLoaderData } from 'react-router'
import type { loader } from './frame.tsx'
import { useReader } from './use-reader.ts'

/** The title of the window: the page, the tenant, the product. */
export function WindowTitle({ title }: { readonly title: string }) {
  const reader = useReader()
  const tenant = useRouteLoaderData<typeof loader>(`frame-${reader.language}`)?.tenant
  const name = tenant ? reader.say({ vi: tenant.nameVi, en: tenant.nameEn }) : reader.words.desk
  return <title>{reader.words.pageTitle(title, name)}</title>
}
