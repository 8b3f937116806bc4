import { displayOf } from '../display/display-settings.ts'
import { displayStyle } from '../display/display-style.ts'

/** The style sheet of the reader who asks, by the reader's own choice: tiny, and asked for again with each page. */
export function loader({ request }: { request: Request }): Response {
  return new Response(displayStyle(displayOf(request.headers.get('cookie'))), {
    headers: {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'private, no-cache',
      vary: 'Cookie',
    },
  })
}
