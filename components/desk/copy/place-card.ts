const GAP = 8
const EDGE = 8

/** Puts a card under an element of the page, or above it where there is no room below. */
export function placeCard(card: HTMLElement, anchor: Element | null): void {
  const rect = anchor?.getClientRects()[0] ?? anchor?.getBoundingClientRect()
  if (!rect) return
  const { offsetWidth: width, offsetHeight: height } = card
  const middle = rect.left + rect.width / 2 - width / 2
  const start = Math.max(EDGE, Math.min(middle, window.innerWidth - width - EDGE))
  const isBelow = rect.bottom + GAP + height < window.innerHeight - EDGE || rect.top < height + GAP
  const top = isBelow ? rect.bottom + GAP : rect.top - height - GAP
  // Places in a window have sides, whatever the language.
  card.style.left = `${Math.round(start)}px`
  card.style.top = `${Math.round(top)}px`
}
