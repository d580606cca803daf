import { expect, test } from 'vitest'
import { describeKeys } from './shortcuts.ts'

const bare = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }

test.each([
  [{ key: 'j', code: 'KeyJ' }, 'j'],
  // The same key while it types Arabic: TEH, MEEM.
  [{ key: '\u062a', code: 'KeyJ' }, 'j'],
  [{ key: '\u0645', code: 'KeyL' }, 'l'],
  // LAM WITH ALEF stands on B and is two characters.
  [{ key: '\u0644\u0627', code: 'KeyB' }, 'b'],
  // A letter of another Latin layout is what it says, wherever it stands.
  [{ key: 'a', code: 'KeyQ' }, 'a'],
  [{ key: '?', code: 'Slash', shiftKey: true }, '?'],
  [{ key: '\u061f', code: 'Slash', shiftKey: true }, '?'],
  [{ key: '\u0638', code: 'Slash' }, '/'],
  [{ key: 'K', code: 'KeyK', ctrlKey: true, shiftKey: true }, 'mod+shift+k'],
  [{ key: '\u0646', code: 'KeyK', metaKey: true }, 'mod+k'],
  [{ key: 'ArrowDown', code: 'ArrowDown' }, 'down'],
  [{ key: 'Enter', code: 'Enter', shiftKey: true }, 'shift+enter'],
  [{ key: 'F5', code: 'F5' }, undefined],
  [{ key: 'Shift', code: 'ShiftLeft', shiftKey: true }, undefined],
])('%j is %s', (event, keys) => {
  expect(describeKeys({ ...bare, ...event })).toBe(keys)
})
