import { writeFile } from 'node:fs/promises'
import { constants, setPriority } from 'node:os'
import sharp from 'sharp'
import { attempt } from '../answer.ts'
import type { Drawing } from './card.ts'
import { drawCard } from './draw.ts'

/*
 * A process that draws one card and ends: `node card-process.ts '{"drawing": …, "portrait": …, "file": …}'`, begun with
 * `FONTCONFIG_FILE` naming `faces/fonts.conf`, which Pango reads once. Prints an `Answer` as JSON.
 */

export interface CardJob {
  drawing: Drawing
  /** File of this machine. */
  portrait: string | null
  /** Where the JPEG is written. */
  file: string
}

/** Portraits of ours, and the outlines of the name plate. */
const LOADERS = ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadSvg']

if (import.meta.main) {
  const { drawing, portrait, file } = JSON.parse(process.argv[2] ?? '') as CardJob
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({ operation: LOADERS })
  process.stdout.write(
    JSON.stringify(
      await attempt(async () => {
        await writeFile(file, await drawCard(drawing, portrait))
        return null
      }),
    ),
  )
}
