/** Enough text for one write to a socket. */
const CHUNK_LETTERS = 16_384

/**
 * Pieces of text as a body that is made while it is read: the next piece is asked for when the reader has room for it,
 * and no more is when the reader has gone. Between two chunks others have their turn.
 */
export function streamText(pieces: AsyncIterator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      let text = ''
      while (text.length < CHUNK_LETTERS) {
        const next = await pieces.next()
        if (next.done) {
          if (text) controller.enqueue(encoder.encode(text))
          return controller.close()
        }
        text += next.value
      }
      controller.enqueue(encoder.encode(text))
      await new Promise<void>((done) => setImmediate(done))
    },
    async cancel() {
      await pieces.return?.()
    },
  })
}
