import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/*
 * Makes the word lists of the copy desk, which a browser reads, from the lists people keep:
 *
 *     node cli/copy-lists.ts
 */

const FOLDER = join(import.meta.dirname, '../arabic/copy')

const pairs = linesOf('data/confusions.tsv').map((line) => line.split('\t'))
const endings = linesOf('data/final-ya.txt')

writeList('confusions.ts', 'data/confusions.tsv', {
  CERTAIN: pairsOf('certain'),
  LIKELY: pairsOf('likely'),
})
writeList('final-ya.ts', 'data/final-ya.txt', {
  ENDS_IN_YA: endings.filter((word) => !word.startsWith('+')).join(' '),
  ENDS_IN_YA_WITH_ARTICLE: endings
    .filter((word) => word.startsWith('+'))
    .map((word) => word.slice(1))
    .join(' '),
})

function linesOf(name: string): string[] {
  const lines = readFileSync(join(FOLDER, name), 'utf8').split('\n')
  return lines.filter((line) => line !== '' && !line.startsWith('#'))
}

/** Two pairs are parted by a space, the words of a pair by a colon. */
function pairsOf(verdict: string): string {
  return pairs
    .filter(([, , said]) => said === verdict)
    .map(([wrong, right]) => `${wrong}:${right}`)
    .join(' ')
}

function writeList(name: string, source: string, lists: Record<string, string>): void {
  const constants = Object.entries(lists).map(([constant, words]) => `export const ${constant} =\n  '${words}'\n`)
  writeFileSync(join(FOLDER, name), `/* Made from ${source} by cli/copy-lists.ts. */\n\n${constants.join('\n')}`)
}
