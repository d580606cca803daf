import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Format } from '#newsroom/articles/article.ts'
import {
  assertUnreachable,
  type Block,
  type Body,
  type Inline,
  type ListItem,
  type Paragraph,
} from '#newsroom/articles/body.ts'
import type { Card } from '#newsroom/articles/views.ts'
import type { PageFormat } from '#newsroom/edition.ts'
import type { Picture } from '#newsroom/media/picture.ts'
import { classNames } from '../ui/class-names.ts'
import { sequence } from '../ui/sequence.ts'
import css from './BodyBlocks.module.css'
import { BodyPicture } from './BodyPicture.tsx'
import { BodyTable } from './BodyTable.tsx'
import { EmbedCard } from './EmbedCard.tsx'
import { Gallery } from './Gallery.tsx'
import { InfoBox } from './InfoBox.tsx'
import { Inlines, type LinkSetting } from './Inlines.tsx'
import { LiveHeading } from './LiveHeading.tsx'
import { ReadAlso } from './ReadAlso.tsx'

/** What is printed: an article is one; a static page gives its blocks and leaves the rest empty. */
export interface BodySource {
  body: Body
  /** By media id; a picture that is gone is left out, and so is its block. */
  pictures: Record<number, Picture>
  /** By article id; a story that is not public is left out, and so is its card. */
  readAlso: Record<number, Card>
  dateline: string | null
  /** The headings of a live story carry the hour; the bold paragraphs of an interview are its questions. */
  format: Format | 'page'
}

/** The paper around the body: its public address, by which a link is known to leave it, and how it writes numbers. */
export interface BodySetting {
  origin: string
  format: PageFormat
}

/** The body of a story or a page. */
export function BodyBlocks({ source, setting }: { source: BodySource; setting: BodySetting }) {
  const first = source.body.content.findIndex((block) => block.type === 'paragraph')
  const voice = source.format === 'interview' ? css.interview : source.format === 'gallery' ? css.pictures : undefined
  return (
    <div className={classNames(css.body, voice)}>
      {sequence(source.body.content, (block, index) =>
        index === first ? (
          <FirstParagraph block={block} source={source} setting={setting} />
        ) : (
          <BlockView block={block} source={source} setting={setting} />
        ),
      )}
    </div>
  )
}

interface BlockProps {
  block: Block
  source: BodySource
  setting: BodySetting
}

/** Carries the place it was written in: «رأس النهر:». */
function FirstParagraph({ block, source, setting }: BlockProps) {
  const t = useTranslations('Blocks')
  if (block.type !== 'paragraph') return null
  return (
    <p>
      {source.dateline && <b className={css.place}>{t('dateline', { place: source.dateline })} </b>}
      <Inlines content={block.content} links={linksOf(source, setting)} />
    </p>
  )
}

function BlockView({ block, source, setting }: BlockProps): ReactNode {
  const links = linksOf(source, setting)
  switch (block.type) {
    case 'paragraph':
      return (
        <p className={isBold(block.content) ? css.bold : undefined}>
          <Inlines content={block.content} links={links} />
        </p>
      )
    case 'heading':
      return source.format === 'live' ? (
        <LiveHeading content={block.content} level={headingLevel(block.attrs.level, source.body)} links={links} />
      ) : (
        <Heading content={block.content} level={headingLevel(block.attrs.level, source.body)} links={links} />
      )
    case 'blockquote':
      return (
        <figure className={css.quote}>
          <blockquote className={isQuoted(block.content[0]?.content) ? undefined : css.marked}>
            <Paragraphs content={block.content} links={links} />
          </blockquote>
          {block.attrs.by && <figcaption className={css.by}>{block.attrs.by}</figcaption>}
        </figure>
      )
    case 'pullQuote':
      return (
        <figure className={css.pull}>
          <blockquote className={isQuoted(block.content) ? undefined : css.marked}>
            <p>
              <Inlines content={block.content} links={links} />
            </p>
          </blockquote>
          {block.attrs.by && <figcaption className={css.by}>{block.attrs.by}</figcaption>}
        </figure>
      )
    case 'bulletList':
      return (
        <ul className={css.list}>
          <Items items={block.content} links={links} />
        </ul>
      )
    case 'orderedList':
      return (
        <ol className={css.list} start={block.attrs?.start}>
          <Items items={block.content} links={links} />
        </ol>
      )
    case 'table':
      return <BodyTable table={block} links={links} />
    case 'infoBox':
      return (
        <InfoBox box={block} links={links}>
          {sequence(block.content, (inner) => (
            <BlockView block={inner} source={source} setting={setting} />
          ))}
        </InfoBox>
      )
    case 'image':
      return <BodyPicture use={block.attrs} picture={source.pictures[block.attrs.mediaId]} />
    case 'gallery':
      return (
        <Gallery
          items={block.attrs.items}
          pictures={source.pictures}
          isStory={source.format === 'gallery'}
          format={setting.format}
        />
      )
    case 'readAlso':
      return <ReadAlso card={source.readAlso[block.attrs.articleId]} />
    case 'horizontalRule':
      return <hr className={css.rule} />
    case 'embed':
      return <EmbedCard embed={block.attrs} />
    default:
      return assertUnreachable(block)
  }
}

function linksOf(source: BodySource, { origin }: BodySetting): LinkSetting {
  return { origin, isPaid: source.format === 'sponsored' }
}

function Heading({ content, level, links }: { content: Inline[] | undefined; level: 2 | 3; links: LinkSetting }) {
  const Level = `h${level}` as const
  return (
    <Level className={level === 2 ? css.heading : css.subheading}>
      <Inlines content={content} links={links} />
    </Level>
  )
}

/** A story that has only third-level headings would skip a level under its headline. */
function headingLevel(level: 2 | 3, body: Body): 2 | 3 {
  const hasSecond = body.content.some((block) => block.type === 'heading' && block.attrs.level === 2)
  return hasSecond ? level : 2
}

function Items({ items, links }: { items: ListItem[]; links: LinkSetting }) {
  return sequence(items, (item) => (
    <li>
      <Paragraphs content={item.content} links={links} />
    </li>
  ))
}

function Paragraphs({ content, links }: { content: Paragraph[]; links: LinkSetting }) {
  return sequence(content, (paragraph) => (
    <p>
      <Inlines content={paragraph.content} links={links} />
    </p>
  ))
}

function isBold(content: Inline[] | undefined): boolean {
  const words = (content ?? []).filter((inline) => inline.type === 'text')
  return words.length > 0 && words.every(({ marks }) => marks?.some(({ type }) => type === 'bold'))
}

/** Whether the writer already opened the quotation with a mark of their own. */
function isQuoted(content: Inline[] | undefined): boolean {
  const first = content?.[0]
  return first?.type === 'text' && /^[\u00ab\u201c"]/.test(first.text)
}
