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
  headers: async () => [
    // Their names carry a hash of their content.
    { source: '/fonts/:name*', headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }] },
    {
      source: '/spelling/:name(.+\\.gz)',
      headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }],
    },
    // A worker has the policy its own file came with: it may run WebAssembly, which the desk's pages may not.
    ...(process.env.NODE_ENV === 'production'
      ? [
          {
            source: '/_next/static/chunks/:name(turbopack-worker.+)',
            headers: [
              {
                key: 'Content-Security-Policy',
                value: "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
              },
            ],
          },
        ]
      : []),
  ],
  // IndexNow wants its key in a file at the root. Files that are there are found first.
  rewrites: async () => [{ source: '/:key([A-Za-z0-9-]{8,128}).txt', destination: '/sitemaps/key/:key' }],
  serverExternalPackages: ['better-sqlite3', 'sharp'],
  experimental: {
    isrFlushToDisk: false,
    // By what each route needs: readers must not download the desk's styles with their own.
    cssChunking: { type: 'graph', requestCost: 8_000, weightDistribution: 1 },
  },
}

export default withNextIntl(config)
