/** An address that may be shown or opened: http, https, a path of our own, or what this page itself made (blob:). Else ''. */
export function safeAddress(address: string | undefined): string {
  if (!address) return ''
  if (/^\/(?![/\\])/.test(address) || /^blob:/.test(address)) return address
  return /^https?:\/\/[^\s]+$/i.test(address) ? address : ''
}
