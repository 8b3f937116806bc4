import { accept, type Outcome, refuse } from '@thuocdo/engine'
import { type Mail, MailRefused, type OutgoingLetter } from '../ports/mail.ts'
import { readSmtpUrl, type SmtpSettings, smtpProblems } from './smtp-settings.ts'

const milliseconds = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000 }

/** Mail through an SMTP server: encrypted, the server's certificate checked, never waiting for ever. */
export function smtpMail({ url, from, ca }: SmtpSettings): Outcome<Mail> {
  const server = readSmtpUrl(url)
  const problems = smtpProblems({ url, from })
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

/** What a server says of the letter or its reader ends it for good; what it says of us, our sender or our sign-in is ours to mend. */
function refusalIn(error: unknown): MailRefused | null {
  if (!(error instanceof Error)) return null
  const [kind, code, command] = ['code', 'responseCode', 'command'].map(name => Reflect.get(error, name))
  if ((kind !== 'EENVELOPE' && kind !== 'EMESSAGE') || command === 'MAIL FROM') return null
  if (typeof code === 'number') return code >= 500 ? new MailRefused(`server-refused ${code}`) : null
  return kind === 'EENVELOPE' ? new MailRefused('bad-address') : null
}
