'use client'

import { useEffect } from 'react'

/** The module of the reader's pages, once React has taken the page over: it changes what React has yet to look at. */
export function PaperScript() {
  useEffect(() => {
    const script = document.createElement('script')
    script.type = 'module'
    script.src = '/paper.js'
    document.head.append(script)
  }, [])
  return null
}
