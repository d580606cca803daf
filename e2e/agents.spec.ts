import { everyPage, expect, test } from './fixtures.ts'

const AGENTS = {
  browser: 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36',
  Googlebot: 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  WhatsApp: 'WhatsApp/2.23.20.0',
  Facebook: 'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
  X: 'Twitterbot/1.0',
  Bing: 'Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)',
  Slack: 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
}
const STATUSES: Record<string, number> = { front: 200, article: 200, section: 200, missing: 404, withdrawn: 410 }

for (const [kind, status] of Object.entries(STATUSES)) {
  test(`everybody gets the same ${kind}`, async ({ request, paper }) => {
    const path = (await everyPage(paper))[kind] ?? ''
    const answers = []
    for (const agent of Object.values(AGENTS)) {
      const response = await request.get(path, { headers: { 'user-agent': agent } })
      const headers = response.headers()
      expect(response.status(), agent).toBe(status)
      expect(headers['content-security-policy'], agent).toContain("default-src 'none'")
      expect(headers['set-cookie'], agent).toBeUndefined()
      answers.push(await response.text())
    }
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toContain('<title>')
  })
}

test('every address of a story leads once to the canonical one', async ({ request, paper }) => {
  const id = await paper.sampleId('gauge-reopens')
  const [canonical] = /\/city\/\d+\/[^"]+/.exec(await (await request.get('/')).text()) ?? ['']
  for (const path of [
    `/${id}`,
    `/city/${id}`,
    `/news/${id}`,
    `/city/${id}/x`,
    `/nowhere/${id}/%D8%A7`,
    `${canonical}x`,
  ]) {
    for (const agent of [AGENTS.browser, AGENTS.Facebook]) {
      for (const attempt of ['first', 'second']) {
        const response = await request.get(path, { maxRedirects: 0, headers: { 'user-agent': agent } })
        const locations = response.headersArray().filter(({ name }) => name.toLowerCase() === 'location')
        expect(response.status(), `${path} ${attempt}`).toBe(308)
        expect(
          locations.map(({ value }) => value),
          `${path} ${attempt}`,
        ).toEqual([canonical])
      }
    }
  }
  expect((await request.get(canonical, { maxRedirects: 0 })).status()).toBe(200)
})

test('malformed input is a calm 404', async ({ request }) => {
  for (const path of [
    '/%ZZ',
    '/%E0%A4%A',
    '/city/74/%FF',
    '/city/%00',
    '/city/12345678901234567890/x',
    '/-1',
    '/0',
    `/${'%D8%A7'.repeat(2000)}`,
  ]) {
    const response = await request.get(path, { maxRedirects: 0 })
    expect(response.status(), path.slice(0, 40)).toBe(404)
    expect(await response.text()).toContain('dir="rtl"')
  }
})

test('the optimizer that makes pictures on request is shut', async ({ request }) => {
  const html = await (await request.get('/')).text()
  const [picture = ''] = /\/media\/[^" ]+\.jpg/.exec(html) ?? []
  expect((await request.get(`/_next/image?url=${encodeURIComponent(picture)}&w=640&q=75`)).status()).toBe(404)
})

test('pictures are kept for ever, and nothing else is served from their folder', async ({ request }) => {
  const html = await (await request.get('/')).text()
  const [picture] = /\/media\/[^" ]+\.avif/.exec(html) ?? ['']
  const response = await request.get(picture)
  expect(response.status()).toBe(200)
  expect(response.headers()['cache-control']).toContain('immutable')
  for (const path of [
    '/media/../paper.sqlite',
    '/media/%2e%2e/paper.sqlite',
    '/media/',
    '/media/ab',
    '/media/none.jpg',
  ]) {
    expect((await request.get(path)).status(), path).toBe(404)
  }
})

test('many readers at once get one answer, whole', async ({ request, paper }) => {
  for (const story of ['boat-words-dictionary', 'boat-clinic', 'lost-water']) {
    const id = await paper.sampleId(story)
    const moved = await Promise.all(Array.from({ length: 20 }, () => request.get(`/${id}`, { maxRedirects: 0 })))
    const places = new Set(moved.map((response) => response.headers().location))
    expect(places.size).toBe(1)
    const [place = ''] = places
    const pages = await Promise.all(Array.from({ length: 20 }, async () => (await request.get(place)).text()))
    expect(new Set(pages).size).toBe(1)
    expect(pages[0]).toContain('<h1')
  }
})
