import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { type TestContext, test } from 'node:test'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { MailRefused } from '../ports/mail.ts'
import { smtpMail } from './smtp-mail.ts'

// A certificate that this test alone trusts, with its key.
const pem = await readFile(new URL('./testing/localhost.pem', import.meta.url), 'utf8')
const letter = { id: 'a1', to: 'nam@example.vn', subject: 'Thông báo chưa đọc', words: 'Chào chị Ánh.\n' }
const from = 'Thước Đo <thuocdo@tinh.example.vn>'

type Received = { readonly to: readonly string[]; readonly text: string; readonly isSecure: boolean }

async function serverWith(t: TestContext, options: SMTPServerOptions) {
  const received: Received[] = []
  const server = new SMTPServer({
    key: pem,
    cert: pem,
    authOptional: true,
    logger: false,
    onData: async (stream, session, done) => {
      const parts: Buffer[] = []
      for await (const part of stream) parts.push(part)
      const to = session.envelope.rcptTo.map(({ address }) => address)
      received.push({ to, text: Buffer.concat(parts).toString(), isSecure: session.secure === true })
      done()
    },
    ...options,
  })
  server.on('error', () => {})
  await new Promise<void>(resolve => void server.listen(0, '127.0.0.1', resolve))
  t.after(() => new Promise<void>(resolve => server.close(() => resolve())))
  return { port: (server.server.address() as AddressInfo).port, received }
}

function mailTo(url: string, ca?: string) {
  const mail = smtpMail({ url, from, ...(ca !== undefined && { ca }) })
  assert.ok(mail.ok, JSON.stringify(mail.problems))
  return mail.value
}

test('a letter goes out encrypted, in plain text, with the same id every time', async t => {
  const { port, received } = await serverWith(t, {})
  const mail = mailTo(`smtp://localhost:${port}`, pem)
  await mail.send(letter)
  await mail.send({ ...letter, from: 'so-noi-vu@tinh.example.vn' })
  const [first, second] = received
  assert.deepEqual([first.to, first.isSecure], [['nam@example.vn'], true])
  assert.match(first.text, /^Message-ID: <a1@tinh\.example\.vn>\r$/m)
  assert.match(first.text, /^Content-Type: text\/plain; charset=utf-8\r$/m)
  assert.match(second.text, /^From: so-noi-vu@tinh\.example\.vn\r$/m)
  assert.match(second.text, /^Message-ID: <a1@tinh\.example\.vn>\r$/m)
})

test('a server whose certificate nobody vouches for, or that does not encrypt, gets no letter, and may be tried again', async t => {
  const unknown = await serverWith(t, {})
  const plain = await serverWith(t, { disabledCommands: ['STARTTLS'] })
  for (const { port, received } of [unknown, plain]) {
    const failed = await mailTo(`smtp://localhost:${port}`)
      .send(letter)
      .catch((error: unknown) => error)
    assert.ok(failed instanceof Error && !(failed instanceof MailRefused))
    assert.deepEqual(received, [])
  }
})

test('a relay inside the house may be left unencrypted when that is said', async t => {
  const { port, received } = await serverWith(t, { disabledCommands: ['STARTTLS'] })
  await mailTo(`smtp://localhost:${port}?starttls=none`).send(letter)
  assert.deepEqual(
    received.map(({ isSecure }) => isSecure),
    [false],
  )
})

test('an address that the server refuses for good is told apart from one that it puts off', async t => {
  const answer = (code: number) =>
    serverWith(t, {
      onRcptTo: (_, __, done) => done(Object.assign(new Error('no'), { responseCode: code })),
    })
  const [refusing, putting] = [await answer(550), await answer(451)]
  const tried = async (port: number) =>
    mailTo(`smtp://localhost:${port}`, pem)
      .send(letter)
      .catch((error: unknown) => error)
  const refused = await tried(refusing.port)
  assert.ok(refused instanceof MailRefused)
  assert.equal(refused.message, 'server-refused 550')
  assert.ok(!((await tried(putting.port)) instanceof MailRefused))
})

test('a server that will not let us in is tried again, for that is ours to mend', async t => {
  const { port } = await serverWith(t, {
    authOptional: false,
    onAuth: (_, __, done) => done(null, undefined as never),
  })
  const failed = await mailTo(`smtp://a:b@localhost:${port}`, pem)
    .send(letter)
    .catch((error: unknown) => error)
  assert.ok(failed instanceof Error && !(failed instanceof MailRefused))
})

test('settings that cannot be right are refused with what they must look like', () => {
  const codes = (url: string, sender: string) =>
    smtpMail({ url, from: sender }).problems.map(({ words }) => words.en.split(' ')[0])
  assert.deepEqual(codes('http://mail.example.vn', from), ['SMTP_URL'])
  assert.deepEqual(codes('mail', 'Thước Đo'), ['SMTP_URL', 'MAIL_FROM'])
})
