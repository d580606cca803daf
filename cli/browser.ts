import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const SYSTEM_BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/**
 * The path of a Chromium to test in: Playwright's own, one that is on the machine, or one installed now.
 * @throws Error when none can be had.
 */
export function findBrowser(say: (line: string) => void): string {
  const known = () => [chromium.executablePath(), ...SYSTEM_BROWSERS].find((path) => path && existsSync(path))
  const found = known()
  if (found) return found
  say('Installing a browser to test in…')
  for (const [command, ...args] of installers()) {
    if (command && spawnSync(command, args, { stdio: 'ignore' }).status === 0) {
      const installed = known()
      if (installed) return installed
    }
  }
  throw new Error('No Chromium could be installed. Install one, and the tests will find it.')
}

/** Playwright's download first; where it is out of reach, Debian's package, which needs to be root. */
function installers(): string[][] {
  const debian = ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium']
  const isRoot = process.getuid?.() === 0
  return [
    [process.execPath, 'node_modules/@playwright/test/cli.js', 'install', 'chromium-headless-shell', 'chromium'],
    ...(isRoot ? [debian, ['apt-get', 'update'], debian] : []),
  ]
}
