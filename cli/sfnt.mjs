/**
 * The few operations on TrueType tables that `cli/fonts.mjs` needs and no small package offers: read and write the
 * table directory, add the glyphs of one subset to another subset of the same design, and rename.
 * Format: the OpenType specification, https://learn.microsoft.com/typography/opentype/spec/otff
 */

/** @typedef {Map<string, Buffer>} Tables the tables of one font, by their four-letter tag */

/**
 * @param {Buffer} font an uncompressed TrueType font
 * @returns {Tables}
 */
export function readTables(font) {
  const tables = new Map()
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const entry = 12 + index * 16
    const offset = font.readUInt32BE(entry + 8)
    const length = font.readUInt32BE(entry + 12)
    tables.set(font.toString('latin1', entry, entry + 4), Buffer.from(font.subarray(offset, offset + length)))
  }
  return tables
}

/**
 * @param {Tables} tables
 * @returns {Buffer} an uncompressed TrueType font with correct checksums
 */
export function writeTables(tables) {
  const tags = [...tables.keys()].sort()
  const log = Math.floor(Math.log2(tags.length))
  const directory = Buffer.alloc(12 + tags.length * 16)
  directory.writeUInt32BE(0x00010000, 0)
  directory.writeUInt16BE(tags.length, 4)
  directory.writeUInt16BE(16 << log, 6)
  directory.writeUInt16BE(log, 8)
  directory.writeUInt16BE(tags.length * 16 - (16 << log), 10)
  table(tables, 'head').writeUInt32BE(0, 8)

  let offset = directory.length
  const bodies = tags.map((tag, index) => {
    const body = table(tables, tag)
    const padded = pad(body)
    const entry = 12 + index * 16
    directory.write(tag, entry, 'latin1')
    directory.writeUInt32BE(checksum(padded), entry + 4)
    directory.writeUInt32BE(offset, entry + 8)
    directory.writeUInt32BE(body.length, entry + 12)
    offset += padded.length
    return padded
  })
  const font = Buffer.concat([directory, ...bodies])
  const head = font.readUInt32BE(12 + tags.indexOf('head') * 16 + 8)
  font.writeUInt32BE((0xb1b0afba - checksum(font)) >>> 0, head + 8)
  return font
}

/**
 * Adds to `base` every character of `donor` it lacks, and an empty glyph of no width for each of `blanks`.
 * Both must be subsets of one design: same em, same axes. The donor's own layout tables are not carried over: fit for
 * digits and punctuation, which need no shaping. HVAR is dropped: its widths are in gvar too.
 * @param {Tables} base changed in place
 * @param {Tables} donor
 * @param {number[]} blanks code points: joiners and direction marks
 */
export function addGlyphs(base, donor, blanks) {
  const unitsPerEm = (/** @type {Tables} */ tables) => table(tables, 'head').readUInt16BE(18)
  if (unitsPerEm(base) !== unitsPerEm(donor)) throw new Error('The two subsets have different ems')
  const glyphs = readGlyphs(base)
  const extra = readGlyphs(donor)
  const map = readCmap(base)

  /** @type {Map<number, number>} donor's glyph → ours */
  const moved = new Map()
  const move = (/** @type {number} */ from) => {
    const known = moved.get(from)
    if (known !== undefined) return known
    const to = glyphs.length
    const glyph = extra[from]
    if (!glyph) throw new Error(`The donor has no glyph ${from}`)
    glyphs.push(glyph)
    moved.set(from, to)
    glyph.outline = moveComponents(glyph.outline, move)
    return to
  }
  for (const [character, glyph] of readCmap(donor)) {
    if (!map.has(character)) map.set(character, move(glyph))
  }
  const missing = blanks.filter((character) => !map.has(character))
  if (missing.length > 0) {
    for (const character of missing) map.set(character, glyphs.length)
    glyphs.push({ outline: Buffer.alloc(0), advance: 0, bearing: 0, deltas: Buffer.alloc(0) })
  }

  writeGlyphs(base, glyphs)
  widenLimits(base, donor)
  base.set('cmap', writeCmap(map))
  base.delete('HVAR')
}

/**
 * Replaces the name table. OFL 1.1 §3 forbids a modified face to carry its Reserved Font Name, so every record that
 * holds a name is new; the copyright and the licence stay as they were. The named instances of a variable face go
 * (a style sheet asks for a weight, never for an instance), and with them the names they point to.
 * @param {Tables} tables changed in place
 * @param {{ family: string, style: string, version: string }} names
 */
export function rename(tables, { family, style, version }) {
  const kept = readNames(table(tables, 'name'))
  const postscript = `${family.replaceAll(' ', '')}-${style}`
  /** @type {[number, string | undefined][]} */
  const records = [
    [0, kept.get(0)],
    [1, family],
    [2, style],
    [3, `${version};${postscript}`],
    [4, `${family} ${style}`],
    [5, version],
    [6, postscript],
    [13, kept.get(13)],
    [14, kept.get(14)],
  ]
  const variations = tables.get('fvar')
  if (variations) {
    const axes = variations.readUInt16BE(4)
    for (let axis = 0; axis < variations.readUInt16BE(8); axis++) {
      const name = variations.readUInt16BE(axes + axis * variations.readUInt16BE(10) + 18)
      records.push([name, kept.get(name)])
    }
    variations.writeUInt16BE(0, 12)
    tables.set('fvar', variations.subarray(0, axes + variations.readUInt16BE(8) * variations.readUInt16BE(10)))
  }
  tables.set('name', writeNames(records))
}

/**
 * @param {Tables} tables
 * @returns {Map<number, number>} code point → glyph, of the Basic Multilingual Plane
 */
export function readCmap(tables) {
  const cmap = table(tables, 'cmap')
  const map = new Map()
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const sub = cmap.subarray(cmap.readUInt32BE(4 + index * 8 + 4))
    if (sub.readUInt16BE(0) !== 4) continue
    const count = sub.readUInt16BE(6) / 2
    for (let segment = 0; segment < count; segment++) {
      const end = sub.readUInt16BE(14 + segment * 2)
      const start = sub.readUInt16BE(16 + (count + segment) * 2)
      const delta = sub.readUInt16BE(16 + (count * 2 + segment) * 2)
      const at = 16 + (count * 3 + segment) * 2
      const range = sub.readUInt16BE(at)
      for (let character = start; character <= end && character !== 0xffff; character++) {
        const raw = range === 0 ? character : sub.readUInt16BE(at + range + (character - start) * 2)
        if (raw !== 0) map.set(character, (raw + delta) & 0xffff)
      }
    }
  }
  return map
}

/** @param {Tables} tables @param {string} tag */
function table(tables, tag) {
  const body = tables.get(tag)
  if (!body) throw new Error(`The font has no ${tag} table`)
  return body
}

/** @param {Buffer} body */
function pad(body) {
  return Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)])
}

/** @param {Buffer} body a whole number of 32-bit words */
function checksum(body) {
  let sum = 0
  for (let at = 0; at < body.length; at += 4) sum = (sum + body.readUInt32BE(at)) >>> 0
  return sum
}

/** @typedef {{ outline: Buffer, advance: number, bearing: number, deltas: Buffer }} Glyph */

/** @param {Tables} tables @returns {Glyph[]} */
function readGlyphs(tables) {
  const count = table(tables, 'maxp').readUInt16BE(4)
  const metrics = table(tables, 'hhea').readUInt16BE(34)
  const hmtx = table(tables, 'hmtx')
  const outlines = slices(
    table(tables, 'glyf'),
    table(tables, 'loca'),
    table(tables, 'head').readUInt16BE(50) === 1,
    count,
  )
  const gvar = tables.get('gvar')
  const deltas = gvar
    ? slices(gvar.subarray(gvar.readUInt32BE(16)), gvar.subarray(20), (gvar.readUInt16BE(14) & 1) === 1, count)
    : undefined
  return outlines.map((outline, index) => ({
    outline,
    advance: hmtx.readUInt16BE(Math.min(index, metrics - 1) * 4),
    bearing: hmtx.readInt16BE(index < metrics ? index * 4 + 2 : metrics * 4 + (index - metrics) * 2),
    deltas: deltas?.[index] ?? Buffer.alloc(0),
  }))
}

/**
 * @param {Buffer} data
 * @param {Buffer} offsets one more than there are slices; short ones are halved
 * @param {boolean} long
 * @param {number} count
 */
function slices(data, offsets, long, count) {
  const at = (/** @type {number} */ index) =>
    long ? offsets.readUInt32BE(index * 4) : offsets.readUInt16BE(index * 2) * 2
  return Array.from({ length: count }, (_, index) => Buffer.from(data.subarray(at(index), at(index + 1))))
}

/** @param {Buffer[]} bodies @returns {[data: Buffer, offsets: Buffer]} */
function joined(bodies) {
  const offsets = Buffer.alloc((bodies.length + 1) * 4)
  const padded = bodies.map(pad)
  padded.reduce((end, body, index) => {
    offsets.writeUInt32BE(end + body.length, (index + 1) * 4)
    return end + body.length
  }, 0)
  return [Buffer.concat(padded), offsets]
}

/** @param {Tables} tables @param {Glyph[]} glyphs */
function writeGlyphs(tables, glyphs) {
  const [glyf, loca] = joined(glyphs.map((glyph) => glyph.outline))
  tables.set('glyf', glyf)
  tables.set('loca', loca)
  table(tables, 'head').writeUInt16BE(1, 50)
  table(tables, 'maxp').writeUInt16BE(glyphs.length, 4)
  table(tables, 'hhea').writeUInt16BE(glyphs.length, 34)
  const hmtx = Buffer.alloc(glyphs.length * 4)
  glyphs.forEach((glyph, index) => {
    hmtx.writeUInt16BE(glyph.advance, index * 4)
    hmtx.writeInt16BE(glyph.bearing, index * 4 + 2)
  })
  tables.set('hmtx', hmtx)

  const gvar = tables.get('gvar')
  if (!gvar) return
  const shared = sharedTuples(gvar)
  const [data, offsets] = joined(glyphs.map((glyph) => glyph.deltas))
  const header = Buffer.from(gvar.subarray(0, 20))
  header.writeUInt32BE(20 + offsets.length, 8)
  header.writeUInt16BE(glyphs.length, 12)
  header.writeUInt16BE(1, 14)
  header.writeUInt32BE(20 + offsets.length + shared.length, 16)
  tables.set('gvar', Buffer.concat([header, offsets, shared, data]))
}

/** @param {Buffer} gvar the peaks that every glyph's deltas point into */
function sharedTuples(gvar) {
  const start = gvar.readUInt32BE(8)
  return gvar.subarray(start, start + gvar.readUInt16BE(4) * gvar.readUInt16BE(6) * 2)
}

/** @param {Tables} base @param {Tables} donor */
function widenLimits(base, donor) {
  const ours = table(base, 'maxp')
  const theirs = table(donor, 'maxp')
  for (let at = 6; at < 32; at += 2) ours.writeUInt16BE(Math.max(ours.readUInt16BE(at), theirs.readUInt16BE(at)), at)
  const [a, b] = [base.get('gvar'), donor.get('gvar')]
  if (a && b && !sharedTuples(a).equals(sharedTuples(b))) throw new Error('The two subsets vary differently')
}

/**
 * @param {Buffer} outline
 * @param {(glyph: number) => number} move
 * @returns {Buffer} the outline, its components renumbered if it is made of other glyphs
 */
function moveComponents(outline, move) {
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return outline
  for (let at = 10, flags = 0x20; (flags & 0x20) !== 0; ) {
    flags = outline.readUInt16BE(at)
    outline.writeUInt16BE(move(outline.readUInt16BE(at + 2)), at + 2)
    at += 4 + (flags & 0x01 ? 4 : 2) + (flags & 0x08 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0)
  }
  return outline
}

/** @param {Map<number, number>} map @returns {Buffer} one format 4 table for Unicode and for Windows */
function writeCmap(map) {
  /** @type {{ start: number, end: number, delta: number }[]} */
  const segments = []
  for (const [character, glyph] of [...map].sort((a, b) => a[0] - b[0])) {
    const delta = (glyph - character) & 0xffff
    const last = segments.at(-1)
    if (last && last.end === character - 1 && last.delta === delta) last.end = character
    else segments.push({ start: character, end: character, delta })
  }
  segments.push({ start: 0xffff, end: 0xffff, delta: 1 })
  const count = segments.length
  const log = Math.floor(Math.log2(count))
  const sub = Buffer.alloc(16 + count * 8)
  const head = [4, sub.length, 0, count * 2, 2 << log, log, count * 2 - (2 << log)]
  head.forEach((value, index) => {
    sub.writeUInt16BE(value, index * 2)
  })
  segments.forEach(({ start, end, delta }, index) => {
    sub.writeUInt16BE(end, 14 + index * 2)
    sub.writeUInt16BE(start, 16 + (count + index) * 2)
    sub.writeUInt16BE(delta, 16 + (count * 2 + index) * 2)
  })
  const directory = Buffer.alloc(20)
  ;[0, 2, 0, 3, 0, 20, 3, 1, 0, 20].forEach((value, index) => {
    directory.writeUInt16BE(value, index * 2)
  })
  return Buffer.concat([directory, sub])
}

/** @param {Buffer} name @returns {Map<number, string>} the Windows records, by their number */
function readNames(name) {
  const names = new Map()
  const storage = name.readUInt16BE(4)
  for (let index = 0; index < name.readUInt16BE(2); index++) {
    const [platform, , , id, length, offset] = Array.from({ length: 6 }, (_, field) =>
      name.readUInt16BE(6 + index * 12 + field * 2),
    )
    if (platform !== 3) continue
    names.set(
      id,
      Buffer.from(name.subarray(storage + offset, storage + offset + length))
        .swap16()
        .toString('utf16le'),
    )
  }
  return names
}

/** @param {[number, string | undefined][]} records */
function writeNames(records) {
  const present = records.filter(([, text]) => text !== undefined).sort((a, b) => a[0] - b[0])
  const texts = present.map(([, text]) => Buffer.from(text ?? '', 'utf16le').swap16())
  const header = Buffer.alloc(6 + present.length * 12)
  header.writeUInt16BE(present.length, 2)
  header.writeUInt16BE(header.length, 4)
  let offset = 0
  present.forEach(([id], index) => {
    const length = texts[index]?.length ?? 0
    ;[3, 1, 0x409, id, length, offset].forEach((value, field) => {
      header.writeUInt16BE(value, 6 + index * 12 + field * 2)
    })
    offset += length
  })
  return Buffer.concat([header, ...texts])
}
