import { distance } from '#flow/text/distance.ts'
import { endings, nobody, others, providers } from '#flow/text/email-domains.ts'

/**
 * The one e-mail address in what a person typed, or null: "c’est bob@x.fr, merci", "Bob <bob@x.fr>", "bob @ x.fr",
 * "bob(at)x.fr". The domain comes back in lower case, the rest as it was. Conservative: letters, digits and ".!#$%&'*+/=?^_`{|}~-"
 * before the @ (64 at most), a domain of labels with a letter at the end (253 at most), as RFC 5321 sizes them; quoted and
 * accented addresses, which most mail servers refuse, are null. So are two different addresses.
 */
export function readEmail(text: string): string | null {
  const typed = text
    .slice(0, 1000)
    .normalize('NFKC')
    .replace(/\s*(?:\(at\)|\[at\]|\s(?:arobase|arobas)\s)\s*/gi, '@')
    .replace(/\s*@\s*/g, '@')
  const found = new Map<string, string>()
  for (const piece of typed.split(/[\s<>()[\]{},;:"“”«»|]+/)) {
    if (!piece.includes('@')) continue
    const address = addressOf(piece)
    if (address === null) return null
    found.set(address.toLowerCase(), address)
  }
  const [address] = found.values()
  return address !== undefined && found.size === 1 ? address : null
}

/** "gmial.com" → "gmail.com": the address that was probably meant, or null when it looks right as it is. */
export function suggestEmail(address: string): string | null {
  const at = address.lastIndexOf('@')
  const domain = address.slice(at + 1).toLowerCase()
  const meant = at > 0 ? meantDomain(domain) : domain
  return meant === domain ? null : `${address.slice(0, at)}@${meant}`
}

function addressOf(piece: string): string | null {
  const trimmed = piece.replace(/^[.'’!?*_-]+(?=.*@)|[.'’!?*_-]+$/g, '')
  const [local = '', domain = '', ...others] = trimmed.split('@')
  if (others.length > 0 || local.length > 64 || domain.length > 253) return null
  if (!/^[\w!#$%&'*+/=?^`|~-]+(?:\.[\w!#$%&'*+/=?^`|~-]+)*$/.test(local)) return null
  const labels = domain.toLowerCase().split('.')
  const last = labels[labels.length - 1] ?? ''
  if (labels.length < 2 || !/^(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})$/.test(last)) return null
  const sound = labels.every((label) => /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(label))
  return sound ? `${local}@${labels.join('.')}` : null
}

function meantDomain(domain: string): string {
  const dot = domain.lastIndexOf('.')
  const ending = domain.slice(dot + 1)
  const mended = Object.hasOwn(endings, ending) ? `${domain.slice(0, dot)}.${endings[ending]}` : domain
  if (providers.includes(mended) || others.has(mended)) return mended
  const known = Object.hasOwn(nobody, mended) ? nobody[mended] : undefined
  return known ?? nearestProvider(mended) ?? mended
}

/**
 * The one provider whose name a slip can explain: one slip, two from 8 letters on; names of up to 4 letters are too near to
 * other companies' (free.fr, tree.fr) unless two letters were swapped or one was doubled. The ending must be the provider's.
 */
function nearestProvider(domain: string): string | null {
  const [name, rest] = apart(domain)
  let best: string | null = null
  let least = 3
  for (const provider of providers) {
    const [own, ending] = apart(provider)
    if (ending !== rest || own === name) continue
    const far = distance(name, own, 2)
    const limit = own.length >= 8 ? 2 : own.length > 4 ? 1 : isSwapOrDouble(name, own) ? 1 : 0
    const gmail = own === 'gmail' && far <= 2 && /^g.*l$/.test(name) ? 2 : limit
    if (far > Math.max(limit, gmail)) continue
    if (far < least) [best, least] = [provider, far]
    else if (far === least) best = null
  }
  return best
}

function apart(domain: string): [string, string] {
  const dot = domain.indexOf('.')
  return [domain.slice(0, dot), domain.slice(dot + 1)]
}

function isSwapOrDouble(typed: string, name: string): boolean {
  const sorted = (word: string) => [...word].sort().join('')
  return sorted(typed) === sorted(name) || typed.replace(/(.)\1+/g, '$1') === name.replace(/(.)\1+/g, '$1')
}
