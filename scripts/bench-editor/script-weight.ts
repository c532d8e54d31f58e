import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'
import type { Page } from '@playwright/test'

/** Adds up the JavaScript that a page fetches from now on, in bytes of brotli, whatever the server compresses with. */
export function weighScripts(page: Page): { total(): Promise<number> } {
  const weights = new Map<string, Promise<number>>()
  page.on('response', (response) => {
    const type = response.headers()['content-type'] ?? ''
    if (type.includes('javascript') && response.ok())
      weights.set(response.url(), response.body().then(brotli))
  })
  return {
    async total() {
      const all = await Promise.all(weights.values())
      return all.reduce((sum, weight) => sum + weight, 0)
    },
  }
}

async function brotli(content: Buffer): Promise<number> {
  return (await promisify(brotliCompress)(content)).length
}
