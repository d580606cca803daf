/** Markup as the cleaner reads it, the same in a browser and in a test. Comments are not in it. */
export interface HtmlElement {
  /** In small letters. */
  tag: string
  attributes: Record<string, string>
  children: HtmlNode[]
}
export type HtmlNode = HtmlElement | string

/** The inline style of an element, names and values in small letters; of a property written twice the last. */
export function styleOf(element: HtmlElement): Record<string, string> {
  const pairs = (element.attributes.style ?? '').split(';').flatMap((one): [string, string][] => {
    const colon = one.indexOf(':')
    return colon < 1
      ? []
      : [
          [
            one.slice(0, colon).trim().toLowerCase(),
            one
              .slice(colon + 1)
              .trim()
              .toLowerCase(),
          ],
        ]
  })
  return Object.fromEntries(pairs)
}

/** The text in an element as it stands there. */
export function textOf(node: HtmlNode): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('')
}

/** The first element under and including one that is wanted, in the order of the page. */
export function findElement(node: HtmlNode, isWanted: (element: HtmlElement) => boolean): HtmlElement | undefined {
  if (typeof node === 'string') return undefined
  if (isWanted(node)) return node
  for (const child of node.children) {
    const found = findElement(child, isWanted)
    if (found) return found
  }
  return undefined
}
