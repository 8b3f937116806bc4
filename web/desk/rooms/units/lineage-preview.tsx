import type { Problem } from '@thuocdo/engine'
import { useEffect, useRef } from 'react'
import { ActForm } from '../parts/act-form.tsx'
import type { Attempt } from '../parts/attempt.ts'
import { fieldName } from '../parts/fields-of.ts'
import { ProblemList } from '../parts/problem-list.tsx'
import type { RoomReader } from '../parts/room-reader.ts'

/** What a change would do, line by line, with what is worth a look; and the form it came from. */
export type Preview = {
  readonly kind: string
  readonly lines: readonly PreviewLine[]
  readonly warnings: readonly Problem[]
  readonly values: Readonly<Record<string, string>>
}

/** One thing that would happen. */
export type PreviewLine =
  | { readonly what: 'founded' | 'ended'; readonly name: string; readonly id: string; readonly on: string }
  | { readonly what: 'renamed'; readonly from: string; readonly to: string; readonly on: string }
  | {
      readonly what: 'moved'
      readonly from: string
      readonly to: string
      readonly share: string
      readonly isOffice: boolean
    }

/** Shows what will happen and asks to confirm it, because it cannot be undone. */
export function LineagePreview({
  preview,
  reader,
  attempt,
}: {
  readonly preview: Preview
  readonly reader: RoomReader
  readonly attempt: Attempt | undefined
}) {
  const { acts, lineageKinds } = reader.words.units
  const shown = useRef<HTMLElement>(null)
  // On a phone it stands below all the kinds of changes.
  useEffect(() => {
    shown.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const hidden = Object.fromEntries(
    Object.entries(preview.values)
      .filter(([field]) => field !== 'act')
      .map(([field, value]) => [fieldName('lineage', field), value]),
  )
  return (
    <section className="preview act-panel" ref={shown}>
      <h2>{acts.previewTitle}</h2>
      <ul className="dated">
        {preview.lines.map(line => (
          <li key={JSON.stringify(line)}>
            {lineWords(line, reader)} {line.what === 'founded' && <small>{`${acts.id}: ${line.id}`}</small>}
          </li>
        ))}
      </ul>
      <ProblemList problems={preview.warnings} reader={reader} />
      <ActForm
        act="lineage"
        label={acts.confirm(lineageKinds[preview.kind] ?? preview.kind)}
        hidden={hidden}
        confirm
        {...{ reader, attempt }}
      />
    </section>
  )
}

function lineWords(line: PreviewLine, reader: RoomReader): string {
  const { acts } = reader.words.units
  if (line.what === 'moved')
    return (line.isOffice ? acts.movedDuties : acts.moved)(line.from, line.to, line.share)
  if (line.what === 'renamed') return acts.renamed(line.from, line.to, reader.day(line.on))
  return acts[line.what](line.name, reader.day(line.on))
}
