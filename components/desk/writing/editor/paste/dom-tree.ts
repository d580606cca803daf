import type { HtmlElement, HtmlNode } from './tree.ts'

/** The browser's own reading of pasted markup. It is parsed into a document of its own: nothing of it runs or loads. */
export function parseMarkup(html: string): HtmlElement {
  return readElement(new DOMParser().parseFromString(html, 'text/html').body)
}

function readElement(element: Element): HtmlElement {
  return {
    tag: element.tagName.toLowerCase(),
    attributes: Object.fromEntries(Array.from(element.attributes, ({ name, value }) => [name.toLowerCase(), value])),
    children: Array.from(element.childNodes).flatMap(readNode),
  }
}

function readNode(node: Node): HtmlNode[] {
  if (node instanceof Element) return [readElement(node)]
  return node.nodeType === Node.TEXT_NODE ? [node.nodeValue ?? ''] : []
}
