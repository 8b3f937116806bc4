import { useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { Button } from '../ui/button.tsx'
import { deskContext } from './desk-context.ts'

/** What the first page shows. */
export function loader({ context }: LoaderFunctionArgs) {
  return { tenant: context.get(deskContext).tenant }
}

/** The first page of the desk. */
export default function Home() {
  const { tenant } = useLoaderData<typeof loader>()
  const [count, setCount] = useState(0)
  return (
    <>
      <h1>{tenant.nameVi}</h1>
      <Button type="button" onClick={() => setCount(count + 1)}>
        {count}
      </Button>
    </>
  )
}
