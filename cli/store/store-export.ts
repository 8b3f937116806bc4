import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { accept, problem } from '@thuocdo/engine'
import { answer, misuse, sayJson } from '../answer.ts'
import { type Exit, exits, type Input, type Session, textOf } from '../command.ts'
import { tenantOf, withStore } from '../open-installation.ts'

/** `thuocdo store export`: the trail or a part of it as a file; that it was taken out is recorded first. */
export async function storeExport(input: Input, session: Session): Promise<Exit> {
  const out = textOf(input, 'out')
  if (out === undefined) return misuse(session, [noFile], 'store')
  const said = {
    format: input.options.csv === true ? ('csv' as const) : ('ndjson' as const),
    withWords: input.options.words === true,
    language: session.dataLanguage,
  }
  const { findPart, newId, recordExport, trailText } = await import('@thuocdo/operations/acts')
  const written = await withStore(input, session, async store => {
    const tenant = await tenantOf(input, store)
    if (!tenant.ok) return tenant
    const { db } = tenant.value
    const [unit, round, from, to] = ['unit', 'round', 'from', 'to'].map(name => textOf(input, name))
    const part = await findPart(db, { unit, round, from, to })
    if (!part.ok) return part
    const options = { ...said, part: part.value }
    await recordExport({ db, now: session.now, newId: () => newId(session.now()) }, options)
    await mkdir(dirname(out), { recursive: true })
    // `wx`: a file that is there already is not written over.
    const file = createWriteStream(out, { flags: 'wx', mode: 0o600 })
    await pipeline(Readable.from(trailText(db, session.now(), options)), file)
    return accept(tenant.value.tenant.slug)
  })
  return answer(session, written, tenant => {
    if (session.json) return sayJson(session, { tenant, file: out })
    session.terminal.out(
      session.language === 'vi'
        ? `Đã ghi nhật ký của ${tenant} vào ${out}\n`
        : `Wrote the trail of ${tenant} to ${out}\n`,
    )
    return exits.fine
  })
}

const noFile = problem('option-missing', [], {
  vi: 'Thiếu --out <tệp>: hãy ghi tên tệp mới sẽ chứa nhật ký.',
  en: 'Missing --out <file>: name the new file that the trail goes to.',
})
