/** A page: its address without language, and the file that answers. */
export type DeskPage = readonly [path: string, file: string]

/** The pages that need no session. */
export const openPages: readonly DeskPage[] = []

/** The pages inside the frame, for who is signed in. Each has a Vietnamese and an English address. */
export const framedPages: readonly DeskPage[] = [['/', 'home.tsx']]
