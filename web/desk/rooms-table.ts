import { type ActName, type Actor, type Day, mayAnywhere, statusActs } from '@thuocdo/engine'

/** One room of the desk: where it is, the key that leads there after `g`, and who sees it. */
export type Room = {
  readonly id: RoomId
  readonly path: string
  readonly key: string
  /** Whoever may do one of these acts to anything at all sees the room; without acts everybody does. */
  readonly acts?: readonly ActName[]
  /** Only in a tenant that is there to play in. */
  readonly demoOnly?: true
}

/** The name of a room; its words stand in `words/desk/`. */
export type RoomId =
  | 'home'
  | 'assessments'
  | 'rounds'
  | 'units'
  | 'people'
  | 'audit'
  | 'notices'
  | 'letters'
  | 'settings'
  | 'status'

/** The rooms of the desk in the order of the rail. */
export const deskRooms: readonly Room[] = [
  { id: 'home', path: '/', key: 'h' },
  { id: 'assessments', path: '/assessments', key: 'a' },
  {
    id: 'rounds',
    path: '/rounds',
    key: 'r',
    acts: ['read-round'],
  },
  { id: 'units', path: '/units', key: 'u' },
  {
    id: 'people',
    path: '/people',
    key: 'p',
    acts: ['read-people'],
  },
  { id: 'audit', path: '/audit', key: 'n', acts: ['read-trail'] },
  { id: 'notices', path: '/notices', key: 'b' },
  { id: 'letters', path: '/letters', key: 'l', acts: ['read-letters'], demoOnly: true },
  { id: 'settings', path: '/settings', key: 's', acts: ['change-setting'] },
  { id: 'status', path: '/status', key: 't', acts: statusActs },
]

/** The rooms that somebody sees on a day. */
export const roomsFor = (actor: Actor, on: Day, isDemo: boolean): readonly Room[] =>
  deskRooms.filter(
    ({ acts, demoOnly }) =>
      (!demoOnly || isDemo) && (acts === undefined || acts.some(act => mayAnywhere(actor, act, on))),
  )
