import type { DefaultTreeAdapterTypes } from 'parse5'

export type Element = DefaultTreeAdapterTypes.Element
export type Node = DefaultTreeAdapterTypes.ChildNode

export function isElement(node: Node): node is Element {
  return 'tagName' in node
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value
}

/** Every element under and including one, in the order of the page. No recursion: a page may nest ten thousand deep. */
export function elementsOf(root: Element): Element[] {
  const found: Element[] = []
  const open: Element[] = [root]
  for (let element = open.pop(); element; element = open.pop()) {
    found.push(element)
    for (const child of element.childNodes.toReversed()) if (isElement(child)) open.push(child)
  }
  return found
}

/** The text in an element as the file has it. */
export function textOf(root: Element): string {
  let text = ''
  const open: Node[] = [root]
  for (let node = open.pop(); node; node = open.pop()) {
    if (isElement(node)) open.push(...node.childNodes.toReversed())
    else if (node.nodeName === '#text' && 'value' in node) text += node.value
  }
  return text
}

export function lineOf(node: Node): number | undefined {
  return node.sourceCodeLocation?.startLine
}
