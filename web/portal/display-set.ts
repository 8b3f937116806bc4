import { changeDisplay, displayCookie, displayOf } from '../display/display-settings.ts'
import { sameSitePath } from '../display/same-site-path.ts'

const homePath = '/'

/** Remembers how the reader wants the pages and leads back to where the choice was made. */
export function loader({ request }: { request: Request }): Response {
  const asked = new URL(request.url).searchParams
  const { settings, unknown } = changeDisplay(displayOf(request.headers.get('cookie')), asked)
  const headers = { 'cache-control': 'no-store' }
  if (unknown.length > 0) {
    const text = { 'content-type': 'text/plain; charset=utf-8' }
    return new Response(refusal(unknown.join(', ')), { status: 400, headers: { ...headers, ...text } })
  }
  const location = sameSitePath(asked.get('back')) ?? homePath
  return new Response(null, {
    status: 303,
    headers: { ...headers, location, 'set-cookie': displayCookie(settings) },
  })
}

const refusal = (unknown: string): string =>
  `Không có lựa chọn ${unknown}; hãy chọn trong trang /display. · There is no choice ${unknown}; choose on the page /en/display.\n`
