import { fold, type Role, roles } from '@thuocdo/engine'
import type { Browser, Page } from 'playwright-core'
import { act, attach, openedPanel, saidIn, send } from './acts.ts'
import { asRole, deskUrl, sizes } from './at-desk.ts'

/** Somebody whom a walk needs: who they are, and their role in a unit where they begin with one. */
export type NewPerson = { readonly name: string; readonly role?: Role; readonly unit?: string }

/** The login of somebody of a walk: after all those of the demonstration, whose first people other tests are. */
export const loginOf = (name: string): string => `zz-${fold(name).replace(/\W+/g, '-')}`

/** People as the lines of a table. */
export const peopleTable = (people: readonly NewPerson[]): string =>
  [
    'Tên đăng nhập,Họ và tên,Vai trò,Đơn vị',
    ...people.map(({ name, role, unit = '' }) =>
      [loginOf(name), name, role === undefined ? '' : roles[role].vi, unit].join(','),
    ),
  ].join('\n')

/** Takes the people of a walk in, as an administrator does with a table. */
export const addPeople = (browser: Browser, people: readonly NewPerson[]): Promise<void> =>
  asRole(browser, 'administrator', { viewport: sizes.desktop }, async page => {
    await page.goto(deskUrl('/people/import'))
    const form = page.locator('main form')
    await attach(form, 'nguoi-dung.csv', 'text/csv', peopleTable(people))
    await send(form)
    await saidIn(page, 'attention')
    await send(page.locator('main form'))
    await saidIn(page, 'done')
  })

/** What an officer's role is granted for: a unit, and one of its divisions where it is not the whole of it. */
export type NewRole = {
  readonly unit: string
  readonly division?: string
  readonly basis: string
}

/** Makes somebody an officer on the page of a person that is in sight: the one place of the tests that knows its form. */
export async function makeOfficer(page: Page, { unit, division, basis }: NewRole): Promise<string> {
  const panel = await openedPanel(page, 'grant-role')
  await panel.locator('select[name="role"]').selectOption('unit-officer')
  await send(panel.locator('form').first())
  await panel.locator('form').first().locator('select[name="unit"]').selectOption(unit)
  await send(panel.locator('form').first())
  return act(page, 'grant-role', async form => {
    if (division !== undefined) await form.getByRole('radio', { name: division }).check()
    await form.locator('input[name="grant-role-basis"]').fill(basis)
  })
}
