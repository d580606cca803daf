import type { AnyExtension } from '@tiptap/core'
import { BulletList, Doc, Heading, HorizontalRule, ListItem, OrderedList, Paragraph } from './blocks.ts'
import { Blockquote, InfoBox, PullQuote } from './containers.ts'
import { Bold, Foreign, HardBreak, Link, Text } from './inline.ts'
import { Embed, Gallery, Image, ReadAlso } from './media.ts'
import { Table, TableCell, TableHeader, TableRow } from './tables.ts'

/** Everything a body may hold, and nothing else: the editor's document has no other node or mark. */
export const BODY_EXTENSIONS = {
  Doc,
  Paragraph,
  Text,
  HardBreak,
  Heading,
  Blockquote,
  PullQuote,
  BulletList,
  OrderedList,
  ListItem,
  Table,
  TableRow,
  TableCell,
  TableHeader,
  InfoBox,
  Image,
  Gallery,
  ReadAlso,
  HorizontalRule,
  Embed,
  Bold,
  Link,
  Foreign,
} satisfies Record<string, AnyExtension>
