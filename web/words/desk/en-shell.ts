import type { ShellWords } from './vi-shell.ts'

/** The words of the frame of the desk in English. */
export const shell: ShellWords = {
  desk: 'Desk',
  skip: 'Skip to the main content',
  pageTitle: (title, tenant) => `${title} · ${tenant} · Thước Đo`,
  otherLanguage: 'Tiếng Việt',
  rooms: {
    home: 'Waiting for me',
    assessments: 'Assessments',
    rounds: 'Rounds',
    units: 'Units',
    people: 'People and roles',
    audit: 'Trail',
    notices: 'Notices',
    letters: 'Letters sent',
    settings: 'Settings',
    status: 'System status',
  },
  roomsLabel: 'Rooms of the desk',
  menu: 'More',
  search: 'Search units, people, criteria, acts',
  searchButton: 'Search',
  me: {
    label: 'My account',
    account: 'My account',
    display: 'Display',
    portal: 'Public portal',
    signOut: 'Sign out',
    noRole: 'no role yet',
  },
  acting: { kt: 'for the head (KT.)', tl: 'by order (TL.)', tuq: 'by proxy (TUQ.)', q: 'acting (Q.)' },
  demo: 'Fictional data, to try things out',
  keys: {
    title: 'Keys',
    show: 'Show the keys',
    search: 'Go to the search box',
    main: 'Go to the main content',
    after: 'Next criterion, while one is open',
    before: 'Previous criterion',
    shut: 'Close the criterion',
    go: room => `Open ${room.charAt(0).toLowerCase()}${room.slice(1)}`,
    close: 'Close',
    followedBy: 'then',
  },
  failed: {
    title: 'This page could not be opened',
    advice:
      'The server failed and noted it. What you just sent may not be saved: open the page again and look at its history before you send it again.',
    home: 'To what waits for me',
    again: 'Open this page again',
  },
  missing: {
    title: 'There is no such page',
    advice: 'The address may be incomplete, or what it led to is no more. Search by name, or choose a room.',
  },
  unreadable: {
    title: 'This request could not be read',
    advice:
      'The address or the form that was sent holds characters that cannot be read, so nothing was saved. Open the page again from a room and fill it in anew.',
  },
  refused: {
    title: 'You may not see this page yet',
    who: roles => `This page is for: ${roles}.`,
    advice: 'If this is your work, ask the system administrator for the role.',
    or: ' or ',
  },
  empty: 'Nothing here yet',
}
