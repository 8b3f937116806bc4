import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { RoomReader } from '../parts/room-reader.ts'

/** A link that sets a password, shown once. Without script it is chosen and copied by hand. */
export function SetupLink({
  url,
  expiresAt,
  reader,
}: {
  readonly url: string
  readonly expiresAt: string
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
    <Notice kind="done" role="status" title={setup.title}>
      <p>{setup.shown}</p>
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
      <p>{setup.expires(reader.instant(expiresAt))}</p>
    </Notice>
  )
}
