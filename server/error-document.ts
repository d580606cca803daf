import ar from '#messages/ar.json' with { type: 'json' }

/** What a reader gets when a page could not be made: complete in itself, needing no database and no other file. */
function errorDocument(): string {
  const { title, text } = ar.Errors.failed
  return `<!doctype html>
<html lang="ar" dir="rtl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex"><title>${title}</title>
<style>:root{color-scheme:light dark}body{margin:0;padding:15vh 24px;background:light-dark(#fbf8f1,#161412);color:light-dark(#1b1814,#ece6da);font:19px/1.75 'Noto Naskh Arabic','Geeza Pro',serif;display:grid;justify-content:center}main{max-inline-size:34rem;border-block-start:3px solid currentColor;padding-block-start:24px}h1{font-size:29px;line-height:1.35;margin:0 0 12px}p{margin:0 0 12px}a{color:light-dark(#8c1a1f,#ee8f80);text-underline-offset:.35em}</style>
</head><body><main><h1>${title}</h1><p>${text}</p><p><a href="/">${ar.Errors.front}</a></p></main></body></html>`
}

export const ERROR_DOCUMENT = errorDocument()
