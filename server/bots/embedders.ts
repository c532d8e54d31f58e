/** Who may show a bot's page in a frame, as sources of `frame-ancestors`: the sites that it allows (all, if it names none) and we. */
export function embeddersOf(allowedSites: readonly string[]): string[] {
  return allowedSites.length === 0 ? ['*'] : ["'self'", ...frameSources(allowedSites)]
}

/** "https://shop.example", "shop.example" or "https://*.shop.example". What is none of these could say anything in a header: dropped. */
export function frameSources(sites: readonly string[]): string[] {
  return sites
    .map((site) => site.trim().toLowerCase().replace(/\/+$/, ''))
    .filter((site) => /^(https?:\/\/)?(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:\d+)?$/.test(site))
}
