/** A host as people type it: "https://api.shop.example/v1" → "api.shop.example", "*.shop.example", "localhost:8080"; null when it is none. */
export function tidyHost(typed: string): string | null {
  const bare = typed
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/[/?#].*$/, '')
    .toLowerCase()
  return /^(\*\.)?([a-z0-9-]+\.)*[a-z0-9-]+(:\d{1,5})?$/.test(bare) ? bare : null
}
