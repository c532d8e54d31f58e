import type { NextConfig } from 'next'

const config: NextConfig = {
  // Set by scripts/build.ts: each build has a folder of its own, so a running server never loses the pages it serves.
  distDir: process.env.PARCOURS_NEXT_DIR ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  // Every build has a new folder: a cache for the next one would cost a third of the time, and nothing would read it.
  experimental: { turbopackFileSystemCacheForBuild: false },
  turbopack: { root: import.meta.dirname },
  // `npm run check` checks the types. A config that extends another is one that Next does not rewrite.
  typescript: { ignoreBuildErrors: true, tsconfigPath: 'app/tsconfig.json' },
}

export default config
