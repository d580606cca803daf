import { encode } from 'uqr'

/** A QR code as the outline of its dark squares, one unit each. */
export interface QrDrawing {
  size: number
  /** The `d` of an SVG path. */
  path: string
}

/** Draws what a telephone reads, with the quiet edge it needs around it. */
export function drawQr(text: string): QrDrawing {
  const { data, size } = encode(text, { border: 4, ecc: 'M' })
  const squares = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return { size, path: squares.join('') }
}
