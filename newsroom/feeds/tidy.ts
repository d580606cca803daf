/**
 * The library sets text that needs quoting on a line of its own, and the white space around it counts: a title would
 * begin with a line end. Nothing inside is touched, since no text of ours holds a bare `<`, and no `]]>` stays whole.
 */
export function tidyXml(xml: string): string {
  return xml.replace(/\n\s*<!\[CDATA\[/g, '<![CDATA[').replace(/\]\]>\n\s*<\//g, ']]></')
}
