import { type Problem, problem } from '@thuocdo/engine'

/**
 * Why somebody was not let in, by code: the sentences that a page may show for the code in its address. The first one is the same
 * for an unknown login, a wrong password, a wrong code, a closed account and a wait, so that nobody learns which it was (ASVS 2.2.2,
 * 3.7; NIST SP 800-63B, 5.2.2).
 */
export const signInProblems = {
  'not-signed-in': problem('not-signed-in', [], {
    vi: 'Không đăng nhập được: tên đăng nhập, mật khẩu hoặc mã xác thực không đúng, hoặc tài khoản đang tạm khóa. Hãy kiểm tra lại; nếu đã sai nhiều lần, hãy đợi 15 phút hoặc nhờ người quản trị cấp liên kết đặt mật khẩu.',
    en: 'You were not signed in: the login, the password or the code is wrong, or the account is locked for now. Check them; after several failures wait 15 minutes, or ask an administrator for a link to set a new password.',
  }),
  'code-needed': problem('code-needed', ['code'], {
    vi: 'Hãy nhập mã 6 chữ số đang hiện trong ứng dụng xác thực của bạn.',
    en: 'Enter the six digits that your authenticator shows now.',
  }),
  'code-unreadable': problem('code-unreadable', [], {
    vi: 'Máy chủ không đọc được khóa mã xác thực của tài khoản này: khóa bí mật của bản cài đặt đã mất hoặc bị thay. Hãy nhờ người quản trị cấp liên kết đặt mật khẩu; liên kết ấy tắt mã xác thực cũ, sau đó bạn bật lại.',
    en: 'This server cannot read the authenticator key of your account: the secrets key of the installation is lost or another. Ask an administrator for a link to set a password; it takes the old authenticator off, and you turn it on anew.',
  }),
  'door-busy': problem('door-busy', [], {
    vi: 'Đang có quá nhiều người đăng nhập cùng lúc. Hãy thử lại sau ít giây.',
    en: 'Too many people are signing in at this moment. Try again in a few seconds.',
  }),
  'link-not-valid': problem('link-not-valid', [], {
    vi: 'Liên kết đặt mật khẩu này không dùng được: đã được dùng, đã quá 48 giờ hoặc đã có liên kết mới hơn. Hãy nhờ người quản trị cấp liên kết đặt mật khẩu mới.',
    en: 'This link cannot be used: it was used, is older than 48 hours, or a newer one was made. Ask an administrator for a new one.',
  }),
  'demo-closed': problem('demo-closed', [], {
    vi: 'Chỉ vào không cần mật khẩu được trên bản chạy thử, tại chính máy này. Hãy đăng nhập bằng mật khẩu.',
    en: 'Only a demonstration on this very machine lets people in without a password. Sign in with your password.',
  }),
  'oidc-broken': problem('oidc-broken', [], {
    vi: 'Hệ thống đăng nhập bên ngoài chưa trả lời hoặc trả lời không đúng. Hãy thử lại sau ít phút hoặc đăng nhập bằng mật khẩu.',
    en: 'The outside sign-in did not answer, or not as it must. Try again in a few minutes, or sign in with your password.',
  }),
  'oidc-refused': problem('oidc-refused', [], {
    vi: 'Lượt đăng nhập qua hệ thống bên ngoài này không hợp lệ: đã dùng rồi, đã quá 10 phút hoặc bắt đầu từ trình duyệt khác. Hãy bắt đầu lại từ trang đăng nhập.',
    en: 'This outside sign-in is not valid: it was used, is older than 10 minutes, or was begun in another browser. Begin again at the sign-in page.',
  }),
  'oidc-unknown-person': problem('oidc-unknown-person', [], {
    vi: 'Hệ thống bên ngoài đã nhận ra bạn, nhưng chưa có tài khoản nào ở đây được gắn với bạn. Hãy nhờ người quản trị gắn tài khoản.',
    en: 'The outside sign-in knows you, but no account here is linked to you. Ask an administrator to link yours.',
  }),
  'session-over': problem('session-over', [], {
    vi: 'Phiên làm việc đã kết thúc. Hãy đăng nhập lại.',
    en: 'Your session is over. Sign in again.',
  }),
} as const satisfies Readonly<Record<string, Problem>>

/** A code of the above. */
export type SignInProblem = keyof typeof signInProblems

/** The sentence for a code that stands in an address; nothing for any other text. */
export const signInProblem = (code: string): Problem | undefined =>
  isSignInProblem(code) ? signInProblems[code] : undefined

const isSignInProblem = (code: string): code is SignInProblem => Object.hasOwn(signInProblems, code)
