import type { Database } from '#db/client.ts'
import { findAllowedSites } from '#db/queries/allowed-sites.ts'

/** Who may show this bot's page in a frame, as sources of `frame-ancestors`: the sites it allows (all, if it names none) and we. */
export async function embeddersOf(db: Database, slug: string): Promise<string[]> {
  const sites = await findAllowedSites(db, slug)
  if (sites === undefined) return ["'self'"]
  return sites.length === 0 ? ['*'] : ["'self'", ...frameSources(sites)]
}

/** "https://shop.example", "shop.example" or "https://*.shop.example". What is none of these could say anything in a header: dropped. */
export function frameSources(sites: readonly string[]): string[] {
  return sites
    .map((site) => site.trim().toLowerCase().replace(/\/+$/, ''))
    .filter((site) => /^(https?:\/\/)?(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:\d+)?$/.test(site))
}
