/**
 * Why something did not reach the bot or was refused. `offline`: nobody answered, or the server is in trouble, so trying again helps;
 * `busy`: the same, after `retryAfter` seconds; `ended`: the conversation is over; `gone`: it does not exist for us any more;
 * `forbidden`: this site may not talk to this bot; `large`: too much; `refused`: the answer cannot be taken as it is.
 */
export type Trouble = 'offline' | 'busy' | 'ended' | 'gone' | 'forbidden' | 'large' | 'refused'

/** The failure that every `ChatTransport` rejects with. */
export class TransportProblem extends Error {
  declare readonly trouble: Trouble
  /** Seconds to wait before trying again. */
  declare readonly retryAfter: number

  constructor(trouble: Trouble, retryAfter = 0) {
    super(trouble)
    this.trouble = trouble
    this.retryAfter = retryAfter
  }
}

/** Anything thrown, as one of the troubles: what nobody foresaw counts as offline. */
export function troubleOf(thrown: unknown): TransportProblem {
  return thrown instanceof TransportProblem ? thrown : new TransportProblem('offline')
}

const troubles: { [status: number]: Trouble } = {
  401: 'gone',
  403: 'forbidden',
  404: 'gone',
  409: 'ended',
  410: 'gone',
  413: 'large',
  429: 'busy',
}

/** What an HTTP status other than success means. */
export function problemOf(status: number, retryAfter: string | null): TransportProblem {
  const trouble = troubles[status] ?? (status < 500 ? 'refused' : 'offline')
  return new TransportProblem(trouble, Number(retryAfter) || 0)
}
