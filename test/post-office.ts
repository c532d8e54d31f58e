import type { AddressInfo } from 'node:net'
import type { ParsedMail } from 'mailparser'
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

/** A mail as it came, and to whom it was handed over. */
export type Received = ParsedMail & { recipients: string[] }

/** A mail server that keeps what it is given. */
export async function openPostOffice() {
  const waiting: Received[] = []
  const asked: ((mail: Received) => void)[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const recipients = session.envelope.rcptTo.map(({ address }) => address)
      simpleParser(stream).then((mail) => {
        const received = Object.assign(mail, { recipients })
        const first = asked.shift()
        if (first) first(received)
        else waiting.push(received)
        done()
      }, done)
    },
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    host: `127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    /** The mails one after the other, each as soon as it has come. */
    next: (): Promise<Received> => {
      const { promise, resolve } = Promise.withResolvers<Received>()
      const first = waiting.shift()
      if (first) resolve(first)
      else asked.push(resolve)
      return promise
    },
    close: () => void server.close(),
  }
}
