/** What a session is told by: the browser and the system, as far as a browser says. */
export interface Device {
  browser: 'chrome' | 'edge' | 'firefox' | 'safari' | 'opera' | 'samsung' | 'other'
  system: 'windows' | 'mac' | 'iphone' | 'ipad' | 'android' | 'linux' | 'other'
}

// Every browser claims to be the ones before it, so the most particular is asked first.
const BROWSERS: [RegExp, Device['browser']][] = [
  [/\bEdgA?\/|\bEdgiOS\//, 'edge'],
  [/\bOPR\/|\bOPT\//, 'opera'],
  [/\bSamsungBrowser\//, 'samsung'],
  [/\bFirefox\/|\bFxiOS\//, 'firefox'],
  [/Chrome\/|\bCriOS\//, 'chrome'],
  [/\bSafari\//, 'safari'],
]
const SYSTEMS: [RegExp, Device['system']][] = [
  [/\biPhone\b/, 'iphone'],
  [/\biPad\b/, 'ipad'],
  [/\bAndroid\b/, 'android'],
  [/\bWindows\b/, 'windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'mac'],
  [/\bLinux\b|\bCrOS\b/, 'linux'],
]

/** What a browser says of itself, as keys of `Desk.account`; it may say anything. */
export function parseDevice(userAgent: string | null): Device {
  const text = userAgent ?? ''
  return {
    browser: BROWSERS.find(([pattern]) => pattern.test(text))?.[1] ?? 'other',
    system: SYSTEMS.find(([pattern]) => pattern.test(text))?.[1] ?? 'other',
  }
}
