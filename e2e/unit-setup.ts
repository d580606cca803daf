import { afterEach, beforeEach, expect, vi } from 'vitest'

// A message on the error stream that no test asked for is a fault.
beforeEach(() => {
  vi.spyOn(console, 'error')
})
afterEach(() => {
  expect(console.error).not.toHaveBeenCalled()
  vi.restoreAllMocks()
})
