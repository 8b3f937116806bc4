import { type Problem, problem } from '@thuocdo/engine'

/** A letter that waits: no fault of the program. The queue tries it again; whoever looks after the machine is told in a sentence. */
export class LetterWaits extends Error {
  readonly reason: string

  constructor(reason: string) {
    super(`letter-waits ${reason}`)
    this.name = 'LetterWaits'
    this.reason = reason
  }
}

const hour = 3_600_000

/** Tells why letters wait: once for each reason in an hour, however many wait and however often each is tried. */
export function tellOfWaiting(tell: (problem: Problem) => void, now: () => number) {
  const told = new Map<string, number>()
  return ({ reason }: LetterWaits): void => {
    const last = told.get(reason)
    if (last !== undefined && now() - last < hour) return
    told.set(reason, now())
    tell(letterWaits(reason))
  }
}

const letterWaits = (reason: string): Problem =>
  problem('letter-waits', [reason], {
    vi: `Chưa gửi được thư: máy chủ thư không trả lời hoặc không nhận (${reason}). Thư còn chờ và sẽ được gửi lại; hãy kiểm tra SMTP_URL và máy chủ thư.`,
    en: `Letters cannot be sent: the mail server does not answer or does not accept them (${reason}). They wait and are tried again; check SMTP_URL and the mail server.`,
  })
