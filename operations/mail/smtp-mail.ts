import { accept, type Outcome, type Problem, problem, refuse } from '@thuocdo/engine'
import { type Mail, MailRefused, type OutgoingLetter } from '../ports/mail.ts'

/** How to reach the mail server. */
export type SmtpSettings = {
  /** `smtps://user:password@host:465`, or `smtp://host:587` with STARTTLS; `?starttls=none` only for a relay inside the house. */
  readonly url: string
  /** Who letters come from. */
  readonly from: string
  /** The certificate of an authority of the house, as PEM. */
  readonly ca?: string
}

const milliseconds = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000 }

/** Mail through an SMTP server: encrypted, the server's certificate checked, never waiting for ever. */
export function smtpMail({ url, from, ca }: SmtpSettings): Outcome<Mail> {
  const server = readUrl(url)
  const problems = [...(server === null ? [wrongUrl] : []), ...(from.includes('@') ? [] : [noSender])]
  if (server === null || problems.length > 0) return refuse(...problems)
  const send = async (letter: OutgoingLetter): Promise<void> => {
    // Loaded where letters are sent, not wherever something is done.
    const { createTransport } = await import('nodemailer')
    const transport = createTransport({
      ...server,
      ...milliseconds,
      tls: { rejectUnauthorized: true, minVersion: 'TLSv1.2', ...(ca !== undefined && { ca }) },
      disableFileAccess: true,
      disableUrlAccess: true,
    })
    try {
      await transport.sendMail(messageOf(letter, from))
    } catch (error) {
      throw refusalIn(error) ?? error
    } finally {
      transport.close()
    }
  }
  return accept({ send })
}

function messageOf({ id, to, subject, words, from }: OutgoingLetter, sender: string) {
  const host = sender.replace(/^.*@|>.*$/g, '')
  return {
    from: from ?? sender,
    to: { name: '', address: to },
    subject,
    text: words,
    // The same for every try, so that a reader's server knows a letter that was sent twice.
    messageId: `<${id}@${host}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
  }
}

function readUrl(text: string) {
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  if (!['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '') return null
  const isPlain = url.searchParams.get('starttls') === 'none'
  const secure = url.protocol === 'smtps:'
  const user = decodeURIComponent(url.username)
  return {
    host: url.hostname,
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    requireTLS: !secure && !isPlain,
    ignoreTLS: !secure && isPlain,
    ...(user !== '' && { auth: { user, pass: decodeURIComponent(url.password) } }),
  }
}

/** What a server says of the letter or its reader ends it for good; what it says of us, our sender or our sign-in is ours to mend. */
function refusalIn(error: unknown): MailRefused | null {
  if (!(error instanceof Error)) return null
  const [kind, code, command] = ['code', 'responseCode', 'command'].map(name => Reflect.get(error, name))
  if ((kind !== 'EENVELOPE' && kind !== 'EMESSAGE') || command === 'MAIL FROM') return null
  if (typeof code === 'number') return code >= 500 ? new MailRefused(`server-refused ${code}`) : null
  return kind === 'EENVELOPE' ? new MailRefused('bad-address') : null
}

const wrongUrl: Problem = problem('wrong-setting', [], {
  vi: 'SMTP_URL phải có dạng smtps://tài-khoản:mật-khẩu@máy-chủ:465 hoặc smtp://máy-chủ:587; ký tự đặc biệt trong mật khẩu viết dạng %XX.',
  en: 'SMTP_URL must look like smtps://account:password@server:465 or smtp://server:587; special characters of the password are written as %XX.',
})

const noSender: Problem = problem('wrong-setting', [], {
  vi: 'MAIL_FROM phải là địa chỉ thư của nơi gửi, ví dụ: Thước Đo <thuocdo@tinh.example.vn>.',
  en: 'MAIL_FROM must be the address that letters come from, such as: Thước Đo <thuocdo@tinh.example.vn>.',
})
