/** A page: its address without language, and the file that answers. */
export type DeskPage = readonly [path: string, file: string]
