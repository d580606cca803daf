import { parse } from 'parse5'
import { cleanLine } from '#arabic/clean.ts'
import { foldName } from '#arabic/fold.ts'
import type { PageFacts } from './captured-page.ts'
import { readFacts, readInstant } from './html-facts.ts'
import { attribute, type Element, elementsOf, isElement } from './html-tree.ts'
import { HtmlWalk } from './html-walk.ts'
import { countWordsOf, isHome } from './printed-lines.ts'
import type { SourceLine } from './source-line.ts'

/** Whether a captured file is a page's HTML and not its text. */
export function isHtml(text: string): boolean {
  return (
    /<!doctype html|<html[\s>]|<body[\s>]/iu.test(text.slice(0, 4096)) ||
    /<(?:p|div|article|h1)[\s>][^<]*(?:<[^>]+>)*[^<]*<\/(?:p|div|article|h1)>/iu.test(text.slice(0, 20_000))
  )
}

/** The lines of an HTML page that a reader sees, with what the markup says about each, and about the page. */
export function readHtml(html: string): { lines: SourceLine[]; facts: PageFacts } {
  const document = parse(html, { sourceCodeLocationInfo: true })
  const root = document.childNodes.find(isElement)
  if (!root) return { lines: [], facts: {} }
  const facts = readFacts(root)
  const walk = new HtmlWalk(root)
  const lines = withOneHeadline(walk.lines, facts)
  return {
    lines,
    facts: {
      ...facts,
      isMarkup: true,
      section: facts.section ?? sectionOfTrail(walk.trail, lines),
      publishedAt: facts.publishedAt ?? findTime(walk.story) ?? findTime(root),
      picture: findPicture(walk.story) ?? findPicture(root),
    },
  }
}

/** Of several main headings (a paper's name is often one) the headline is the one the page's own title repeats. */
function withOneHeadline(lines: SourceLine[], facts: PageFacts): SourceLine[] {
  const candidates = lines.filter((line) => line.role === 'headline')
  const title = foldName(facts.headline ?? '')
  const isTitle = (line: SourceLine) =>
    title !== '' && (title.includes(foldName(line.text)) || foldName(line.text).includes(title))
  const byTitle = candidates.filter((line) => isTitle(line) && countWordsOf(line.text) > 1)
  const inStory = candidates.filter((line) => !line.isOutside)
  const chosen =
    longest(byTitle) ?? longest(inStory) ?? longest(candidates) ?? lines.find((line) => foldName(line.text) === title)
  return lines.map((line) => {
    if (line === chosen) return { ...line, role: 'headline' }
    return line.role === 'headline' ? { ...line, role: line.isOutside ? 'text' : 'heading2' } : line
  })
}

function longest(lines: SourceLine[]): SourceLine | undefined {
  return lines.toSorted((a, b) => b.text.length - a.text.length)[0]
}

const MOST_WORDS_OF_SECTION = 5

/** The last name of the trail that is neither the home page nor the story itself. */
function sectionOfTrail(trail: string[], lines: SourceLine[]): string | undefined {
  const headline = foldName(lines.find((line) => line.role === 'headline')?.text ?? '')
  const names = trail.filter((name) => /\p{L}/u.test(name) && countWordsOf(name) <= MOST_WORDS_OF_SECTION)
  return names.filter((name) => !isHome(name) && !headline.startsWith(foldName(name))).at(-1)
}

function findTime(story: Element): number | undefined {
  for (const element of elementsOf(story)) {
    if (element.tagName !== 'time') continue
    const instant = readInstant(cleanLine(attribute(element, 'datetime') ?? ''))
    if (instant !== undefined) return instant
  }
  return undefined
}

/** A picture saved beside the page: an address without a scheme or a folder above. */
function findPicture(story: Element): string | undefined {
  const sources = elementsOf(story)
    .filter((element) => element.tagName === 'img')
    .map((element) => attribute(element, 'src') ?? '')
  return sources.find(
    (source) => /^(?:\.\/)?(?!\/|[a-z]+:)[^?#]+\.(?:jpe?g|png|webp)$/iu.test(source) && !source.includes('..'),
  )
}
