import type { Language } from '@thuocdo/engine'
import type { DeskContext } from '@thuocdo/operations/acts'
import { redirect } from 'react-router'
import { belowDesk, deskAddress } from '../address.ts'

/** Hands the session to the browser and leads to where somebody was going, else to the first page in their own language. */
export async function enter(
  { fx, cookies }: DeskContext,
  { token, person }: { readonly token: string; readonly person: string },
  to: string | null,
): Promise<Response> {
  cookies.enter(token)
  return redirect(to ?? belowDesk(deskAddress(await languageOf(fx.db, person), '/')))
}

async function languageOf(db: DeskContext['fx']['db'], person: string): Promise<Language> {
  const row = await db.selectFrom('person').select('language').where('id', '=', person).executeTakeFirst()
  return row?.language === 'en' ? 'en' : 'vi'
}
