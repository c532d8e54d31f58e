/** A site as people type it, as the origin that browsers send: "shop.example/page" → "https://shop.example"; null when it is none. */
export function tidySite(typed: string): string | null {
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (!url || !/^https?:$/.test(url.protocol) || url.username || !/^(localhost$|.*[.:])/.test(url.hostname))
    return null
  return url.origin
}
