import { fileURLToPath } from 'node:url'
import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin('./i18n/request.ts')
const here = (path) => fileURLToPath(new URL(path, import.meta.url))

/** @type {import('next').NextConfig} */
const config = {
  cacheComponents: true,
  partialPrefetching: false,
  cacheHandler: here('./server/cache/pages.ts'),
  cacheHandlers: { default: here('./server/cache/data.ts') },
  // The two handlers bound their own memory.
  cacheMaxMemorySize: 0,
  // The server entry compresses; two compressors would hide its error page behind half a stream.
  compress: false,
  poweredByHeader: false,
  // Arguments of actions, passwords among them, do not belong in a log.
  logging: { serverFunctions: false },
  generateEtags: true,
  // Without this, link-preview robots go around the page cache and get scripts and a wrong status.
  htmlLimitedBots: /(?!)/,
  images: { unoptimized: true },
  // Their names carry a hash of their content.
  headers: async () => [
    { source: '/fonts/:name*', headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }] },
  ],
  serverExternalPackages: ['better-sqlite3', 'sharp'],
  experimental: {
    isrFlushToDisk: false,
    // By what each route needs: readers must not download the desk's styles with their own.
    cssChunking: { type: 'graph', requestCost: 8_000, weightDistribution: 1 },
  },
}

export default withNextIntl(config)
