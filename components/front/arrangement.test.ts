import { describe, expect, it } from 'vitest'
import type { Card, FrontBlock } from '#newsroom/articles/views.ts'
import { arrangeBlocks, picturesFirst } from './arrangement.ts'

const LAYOUTS = { p: 'picture', t: 'text', a: 'tall', r: 'row' } as const

function block(layout: keyof typeof LAYOUTS): FrontBlock {
  return {
    layout: LAYOUTS[layout],
    section: { slug: layout, name: layout, href: `/${layout}`, children: [] },
    cards: [],
  }
}

function card(id: number, isPictured = false): Card {
  const size = { proportion: 1, avif: [], webp: [], jpg: [] }
  const picture = {
    hash: String(id),
    alt: '',
    caption: null,
    credit: null,
    licence: null,
    isArchivePhoto: false,
    width: 1,
    height: 1,
    variants: { '16x9': size, '4x3': size, '1x1': size, whole: size },
  }
  return {
    id,
    href: `/news/${id}/x`,
    format: 'news',
    kicker: null,
    headline: String(id),
    standfirst: null,
    section: { slug: 'news', name: 'news', href: '/news' },
    publishedAt: 0,
    picture: isPictured ? picture : null,
    pictureCount: 0,
    writers: [],
  }
}

function arrange(layouts: (keyof typeof LAYOUTS)[]): string {
  return arrangeBlocks(layouts.map(block))
    .map((unit) => unit.map(({ section }) => section.slug).join(''))
    .join(' ')
}

describe('arrangeBlocks', () => {
  it.each([
    [[], ''],
    [['p'], 'p'],
    [['p', 't', 'a'], 'p t a'],
    [['r'], 'r'],
    [['p', 'r', 'r', 't'], 'p rr t'],
    [['r', 'r', 'r'], 'rrr'],
    [['a', 'r', 'r', 'r', 'r', 'r'], 'a rr rrr'],
    [['r', 'r', 'r', 'r', 'r', 'r'], 'rr rrr r'],
    [['r', 'p', 'r'], 'r p r'],
  ] as const)('%j is arranged as «%s»', (layouts, expected) => {
    expect(arrange([...layouts])).toBe(expected)
  })
})

describe('picturesFirst', () => {
  it('moves no more stories than there are places, and keeps every story', () => {
    const ids = (count: number) =>
      picturesFirst([card(1), card(2, true), card(3), card(4, true)], count).map(({ id }) => id)
    expect(ids(0)).toEqual([1, 2, 3, 4])
    expect(ids(1)).toEqual([2, 1, 3, 4])
    expect(ids(2)).toEqual([2, 4, 1, 3])
    expect(ids(9)).toEqual([2, 4, 1, 3])
  })
})
