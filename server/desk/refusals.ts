import { type Problem, problem } from '@thuocdo/engine'

/** Why the desk does not answer a request, as sentences for whoever sent it. */
export const refusals = {
  'cross-site': problem('cross-site', [], {
    vi: 'Yêu cầu này không đến từ trang của hệ thống nên không được thực hiện. Hãy mở lại trang và gửi lại biểu mẫu.',
    en: 'This request did not come from a page of ours and was not carried out. Open the page again and send the form again.',
  }),
  'no-tenant': problem('no-tenant', [], {
    vi: 'Không có đơn vị sử dụng nào ở địa chỉ này. Hãy kiểm tra tên miền, hoặc nhờ người quản trị khai báo tên miền cho đơn vị.',
    en: 'No tenant has this address. Check the host name, or ask the administrator to give it to a tenant.',
  }),
  'file-too-large': problem('too-large', [], {
    vi: 'Tệp gửi lên quá lớn. Hãy gửi tệp nhỏ hơn 50 MB.',
    en: 'The file is too large. Send one of less than 50 MB.',
  }),
  'no-length': problem('no-length', [], {
    vi: 'Yêu cầu không ghi độ dài nội dung. Hãy gửi lại bằng trình duyệt.',
    en: 'The request does not say how long it is. Send it again with a browser.',
  }),
  'not-readable': problem('not-readable', [], {
    vi: 'Địa chỉ này có ký tự không đọc được. Hãy kiểm tra lại địa chỉ, hoặc mở trang từ màn hình chính của hệ thống.',
    en: 'This address holds characters that cannot be read. Check it, or open the page from the home page of the desk.',
  }),
  'not-a-form': problem('not-a-form', [], {
    vi: 'Nội dung gửi lên không phải là biểu mẫu hoàn chỉnh, hoặc có ký tự không đọc được. Hãy mở lại trang, nhập lại và gửi lại biểu mẫu.',
    en: 'What was sent is not a whole form, or holds characters that cannot be read. Open the page again, fill in the form and send it.',
  }),
  'no-status': problem('no-status', [], {
    vi: 'Chỉ người quản trị hệ thống hoặc kiểm toán viên đã đăng nhập mới xem được tình trạng của hệ thống.',
    en: 'Only a system administrator or an auditor who is signed in may see how the installation stands.',
  }),
} as const satisfies Readonly<Record<string, Problem>>

/** A problem as an answer of plain text in both languages. */
export const refused = ({ words }: Problem, status: number): Response =>
  new Response(`${words.vi} · ${words.en}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })
