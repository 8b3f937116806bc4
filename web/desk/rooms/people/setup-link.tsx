import { useEffect, useRef, useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { RoomReader } from '../parts/room-reader.ts'
import type { MadeLink } from './person-page-props.ts'

/** A link that sets a password: mailed where an address is known, else shown once. Without script it is chosen and copied by hand. */
export function SetupLink({ url, isMailed, expiresAt, reader }: MadeLink & { readonly reader: RoomReader }) {
  const { setup } = reader.words.people
  const shown = useRef<HTMLDivElement>(null)
  // The button that asked for it stands further down on the page.
  useEffect(() => {
    if (expiresAt !== '') shown.current?.scrollIntoView({ block: 'center' })
  }, [expiresAt])
  return (
    <div ref={shown}>
      <Notice kind="done" role="status" title={url === null ? setup.mailedTitle : setup.shownTitle}>
        {isMailed && <p>{url === null ? setup.mailed : setup.mailedOnPage}</p>}
        {url !== null && <ShownLink url={url} reader={reader} isMailed={isMailed} />}
        <p>{setup.expires(reader.instant(expiresAt))}</p>
      </Notice>
    </div>
  )
}

function ShownLink({
  url,
  isMailed,
  reader,
}: {
  readonly url: string
  readonly isMailed: boolean
  readonly reader: RoomReader
}) {
  const { setup } = reader.words.people
  const [isCopied, setCopied] = useState(false)
  const copy = () => {
    navigator.clipboard.writeText(url).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  }
  return (
    <>
      {!isMailed && <p>{setup.shown}</p>}
      <div className="copy-line">
        <input
          className="input"
          readOnly
          value={url}
          aria-label={setup.title}
          onFocus={event => event.target.select()}
        />
        <Button type="button" onClick={copy}>
          {isCopied ? setup.copied : setup.copy}
        </Button>
      </div>
    </>
  )
}
