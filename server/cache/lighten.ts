/** Makes a finished page a document: what it needs to be read, and no framework to run it. */

const SCRIPT = /<script\b([^>]*)>[\s\S]*?<\/script>/g
const OWN_SCRIPT = /\bdata-own\b|type="application\/ld\+json"/
/** Hints for scripts that are no longer there, and the streaming renderer's marks. */
const HINTS = /<link\b(?=[^>]*\b(?:as="script"|rel="(?:modulepreload|expect)"))[^>]*>/g
const MARKS = /<!--(?:\/?\$[!?~]?|\/?&|)-->|<template id="[PB]:[^"]*"><\/template>/g
const EMPTY_HOLDER = /<div hidden="">\s*<\/div>/g

/** Takes the framework's scripts, hints and marks out of a page. The page's own module and its data stay. */
export function lighten(html: string): string {
  return html
    .replace(SCRIPT, (whole, attributes: string) => (OWN_SCRIPT.test(attributes) ? whole : ''))
    .replace(HINTS, '')
    .replace(MARKS, '')
    .replace(EMPTY_HOLDER, '')
}
