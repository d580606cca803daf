/** A tab of a spreadsheet, an arrow, an equals sign; a comma only where there is one. */
const BETWEEN = /\t|\s*(?:[\u2190\u2192=]|[=-]>|<-)\s*/u
const MOST = 2_000

/** The words of a pasted list, a line each: «word», or «word, something between, what to write instead». */
export function readPasted(
  text: string,
  kind: 'name' | 'spelling' | 'cliche',
): { word: string; instead: string | null }[] {
  const lines = text.split(/[\r\n]+/u).flatMap((line) => {
    const [word = '', instead = ''] = line.split(BETWEEN).map((part) => part.trim())
    if (word === '' || (kind === 'spelling' && instead === '')) return []
    return [{ word, instead: kind === 'name' || instead === '' ? null : instead }]
  })
  return lines.slice(0, MOST)
}
