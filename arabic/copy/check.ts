import type { CopyBlock, CopyClass, CopyFinding, CopyStyle } from './copy.ts'
import { RULES } from './rules.ts'
import { ignoredKey, type PreparedStyle, prepareStyle } from './style.ts'
import { type CopyRule, type CopyStory, type CopyText, readBlocks, type Slip, type Span } from './text.ts'

/** How often fixing may lay something new bare before it is taken for settled. */
const ROUNDS = 10

/**
 * What the copy desk would look at in a story, in reading order. Automatic findings never overlap each other or any
 * other finding; nothing inside quotation marks is automatic, nothing in scripture, addresses and foreign passages is
 * found at all.
 */
export function checkCopy(blocks: readonly CopyBlock[], style: CopyStyle): CopyFinding[] {
  const prepared = prepareStyle(style)
  const rules = RULES.filter(({ id }) => !prepared.off.has(id))
  return findAll(blocks, prepared, rules)
}

/** The blocks with the first replacement of each finding in place; of two that overlap the earlier one counts. */
export function applyFindings(blocks: readonly CopyBlock[], findings: readonly CopyFinding[]): CopyBlock[] {
  return blocks.map((block, index) => {
    const own = findings.filter((finding) => finding.block === index).sort((a, b) => a.start - b.start)
    let text = ''
    let end = 0
    const moved: { at: number; by: number }[] = []
    for (const { start, end: until, found, replacements } of own) {
      const [replacement] = replacements
      if (replacement === undefined || start < end) continue
      text += block.text.slice(end, start) + replacement
      moved.push({ at: start, by: replacement.length - found.length })
      end = until
    }
    if (end === 0 && moved.length === 0) return block
    text += block.text.slice(end)
    return block.foreign ? { ...block, text, foreign: shift(block.foreign, moved) } : { ...block, text }
  })
}

/** The blocks with everything automatic put right. Fixing twice changes nothing. */
export function fixCopy(blocks: readonly CopyBlock[], style: CopyStyle): CopyBlock[] {
  const prepared = prepareStyle(style)
  const rules = RULES.filter(({ id, class: ruleClass }) => ruleClass === 'automatic' && !prepared.off.has(id))
  let fixed = [...blocks]
  for (let round = 0; round < ROUNDS; round += 1) {
    const findings = findAll(fixed, prepared, rules).filter((finding) => finding.class === 'automatic')
    if (findings.length === 0) break
    fixed = applyFindings(fixed, findings)
  }
  return fixed
}

function findAll(blocks: readonly CopyBlock[], style: PreparedStyle, rules: readonly CopyRule[]): CopyFinding[] {
  const story: CopyStory = { texts: readBlocks(blocks), style }
  return story.texts.flatMap((text, index) => {
    if (text.block.kind === 'verse' || text.block.kind === 'code') return []
    const { length } = text.text
    const place: Place = {
      ...{ text, index, style },
      isBlind: coverOf(length, text.blind),
      isQuoted: coverOf(length, text.quotations.spans),
    }
    const findings = rules.flatMap((rule) =>
      rule.find(text, story).flatMap((slip) => toFinding(rule, slip, place) ?? []),
    )
    return settle(findings, length)
  })
}

/** Tells of a stretch whether any of it is covered. */
type Cover = (span: Span) => boolean

/** Where findings are made, with what is asked of each. */
interface Place {
  text: CopyText
  index: number
  style: PreparedStyle
  isBlind: Cover
  isQuoted: Cover
}

function toFinding(
  rule: CopyRule,
  { start, end, replacements, class: own = rule.class }: Slip,
  { text, index, style, isBlind, isQuoted }: Place,
): CopyFinding | undefined {
  if (isBlind({ start, end })) return undefined
  const found = text.text.slice(start, end)
  if (style.ignored.has(ignoredKey(rule.id, found))) return undefined
  const ruleClass: CopyClass = own === 'automatic' && isQuoted({ start, end }) ? 'suggest' : own
  return { rule: rule.id, class: ruleClass, block: index, start, end, found, replacements }
}

/** A paragraph may have thousands of quotations, or of slips: a byte for each character keeps the time in step with its length. */
function coverOf(length: number, spans: readonly Span[]): Cover {
  if (spans.length === 0) return () => false
  const covered = new Uint8Array(length)
  for (const { start, end } of spans) covered.fill(1, start, end)
  return ({ start, end }) => covered.subarray(start, end).includes(1)
}

/** In reading order; what overlaps an automatic finding is left out until that one is done, and found again if it stays. */
function settle(findings: CopyFinding[], length: number): CopyFinding[] {
  if (findings.length < 2) return findings
  const covered = new Uint8Array(length)
  const isCovered = ({ start, end }: Span) => covered.subarray(start, end).includes(1)
  const kept: CopyFinding[] = []
  for (const finding of findings) {
    if (finding.class !== 'automatic' || isCovered(finding)) continue
    covered.fill(1, finding.start, finding.end)
    kept.push(finding)
  }
  // Two rules may have one thing to say.
  const said = new Set<string>()
  for (const finding of findings) {
    const key = `${finding.start} ${finding.end} ${finding.replacements[0]}`
    if (finding.class === 'automatic' || isCovered(finding) || said.has(key)) continue
    said.add(key)
    kept.push(finding)
  }
  return kept.sort((a, b) => a.start - b.start || a.end - b.end)
}

/** Foreign passages where they stand after the text before them was changed; what is in them never is. */
function shift(foreign: readonly Span[], moved: readonly { at: number; by: number }[]): Span[] {
  return foreign.map(({ start, end }) => {
    const by = moved.reduce((sum, one) => (one.at < start ? sum + one.by : sum), 0)
    return { start: start + by, end: end + by }
  })
}
