import { loadModule } from 'hunspell-asm'
import type { DictionaryFiles } from './protocol.ts'
import type { Speller } from './spelling.ts'

/** Starts Hunspell with a dictionary. @throws when a file cannot be had or the browser has no WebAssembly. */
export async function loadSpeller(files: DictionaryFiles): Promise<Speller> {
  const [factory, aff, dic] = await Promise.all([loadModule(), unpack(files.aff), unpack(files.dic)])
  const speller = factory.create(factory.mountBuffer(aff, 'ar.aff'), factory.mountBuffer(dic, 'ar.dic'))
  return { spell: (word) => speller.spell(word) }
}

/** The files are compressed as they are stored; whether a server undid that on the way is seen by their first bytes. */
async function unpack(address: string): Promise<Uint8Array> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`No dictionary at ${address}: ${response.status}.`)
  const stored = new Uint8Array(await response.arrayBuffer())
  const isPacked = stored[0] === 0x1f && stored[1] === 0x8b
  if (!isPacked) return stored
  const stream = new Blob([stored]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
