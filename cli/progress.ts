import { stderr, stdout } from 'node:process'

const WIDTH = 30
const SHARE_PER_LINE = 0.1
const REDRAW_MS = 100

/** Shows how far a long command is: a bar on a terminal, a line for every tenth elsewhere. */
export interface Progress {
  /** `share` 0–1. */
  show(share: number, what: string): void
  /** Prints a line without tearing the bar. */
  print(line: string): void
  end(): void
}

export function makeProgress(): Progress {
  return stderr.isTTY ? bar() : tenths()
}

function bar(): Progress {
  let shown = ''
  let drawnAt = 0
  const draw = (text: string) => {
    stderr.write(`\r\u001b[2K${text}`)
    shown = text
  }
  return {
    show(share, what) {
      const now = Date.now()
      if (share < 1 && now - drawnAt < REDRAW_MS) return
      drawnAt = now
      const full = Math.round(share * WIDTH)
      draw(`[${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}] ${Math.floor(share * 100)} % ${what}`)
    },
    print(line) {
      const before = shown
      if (before) draw('')
      stdout.write(`${line}\n`)
      if (before) draw(before)
    },
    end() {
      if (shown) stderr.write('\n')
    },
  }
}

function tenths(): Progress {
  let next = SHARE_PER_LINE
  return {
    show(share, what) {
      if (share < next) return
      while (next <= share) next += SHARE_PER_LINE
      stdout.write(`${Math.floor(share * 100)} % ${what}\n`)
    },
    print: (line) => stdout.write(`${line}\n`),
    end() {},
  }
}
