import type { DeskPage } from './desk-page.ts'
import { roomPages } from './rooms/room-pages.ts'

/** The pages that need no session. */
export const openPages: readonly DeskPage[] = [
  ['/sign-in', 'sign-in/sign-in.tsx'],
  ['/sign-out', 'sign-in/sign-out.ts'],
  ['/set-up/:token', 'sign-in/set-up.tsx'],
]

/** The pages inside the frame, for who is signed in. Each has a Vietnamese and an English address. */
export const framedPages: readonly DeskPage[] = [
  ['/', 'home/home.tsx'],
  ['/account', 'account/account.tsx'],
  ['/notices', 'notices/notices.tsx'],
  ['/letters', 'letters/letters.tsx'],
  ['/search', 'search/search.tsx'],
  ['/settings', 'settings/settings.tsx'],
  ['/status', 'status/status.tsx'],
  ...roomPages,
  ['/unreadable', 'unreadable.tsx'],
  ['/*', 'not-found.tsx'],
]
