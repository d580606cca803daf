const UTF8 = new TextDecoder('utf-8', { fatal: true })
const ARABIC = new TextDecoder('windows-1256')

/** Text of a file that does not say how it is written: UTF-8, or what Arabic machines wrote before it. */
export function decodeLegacy(bytes: Uint8Array): string {
  const end = bytes.indexOf(0)
  const text = end < 0 ? bytes : bytes.subarray(0, end)
  try {
    return UTF8.decode(text)
  } catch {
    return ARABIC.decode(text)
  }
}
