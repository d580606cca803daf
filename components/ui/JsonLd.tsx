/** A page's structured data. `json` is made by `writeGraph`, which lets no mark out of the element. */
export function JsonLd({ json }: { json: string }) {
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: data of ours, escaped where it is written
    <script data-own="" type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
  )
}
