import type { Card, FrontBlock } from '#newsroom/articles/views.ts'

/** What fills the width of the page: one block, or two or three compact ones side by side. */
export type FrontUnit = [FrontBlock, ...FrontBlock[]]

/** Compact blocks that follow each other share a line, by two and by three in turn, so that no line is like the last. */
export function arrangeBlocks(blocks: FrontBlock[]): FrontUnit[] {
  const units: FrontUnit[] = []
  for (let index = 0; index < blocks.length; ) {
    const size = lengthOfRow(blocks.slice(index), units.at(-1)?.length ?? 0)
    const [first, ...others] = blocks.slice(index, index + size)
    if (first) units.push([first, ...others])
    index += size
  }
  return units
}

function lengthOfRow(blocks: FrontBlock[], before: number): number {
  const end = blocks.findIndex((block) => block.layout !== 'row')
  const rows = end === -1 ? blocks.length : end
  if (rows === 0) return 1
  return rows === 3 || before === 2 ? Math.min(rows, 3) : Math.min(rows, 2)
}

/** Brings forward the first `count` stories that have a picture, for the places that show one; the rest keep their order. */
export function picturesFirst(cards: Card[], count: number): Card[] {
  const pictured = cards.filter((card) => card.picture).slice(0, count)
  return [...pictured, ...cards.filter((card) => !pictured.includes(card))]
}
