/** Draws a page for an address. */
export type Pages = (request: Request) => Promise<Response>
