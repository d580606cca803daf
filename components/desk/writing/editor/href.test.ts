import { expect, test } from 'vitest'
import { readEmbed } from './embed-address.ts'
import { readHref } from './href.ts'

test.each([
  ['https://example.com/أخبار', 'https://example.com/أخبار'],
  [' example.com/a ', 'https://example.com/a'],
  ['موقع.شبكة', 'https://موقع.شبكة'],
  ['example.com:8080/?q=1', 'https://example.com:8080/?q=1'],
  ['name@example.com', 'mailto:name@example.com'],
  ['+20 100 123 4567', 'tel:+201001234567'],
  ['/city/12', '/city/12'],
  ['#part', '#part'],
  ['https://example.com/a%E2%80%8E\u200f', 'https://example.com/a'],
])('%s leads to %s', (typed, href) => {
  expect(readHref(typed)).toEqual({ href })
})

test.each([
  ['', 'empty'],
  ['javascript:alert(1)', 'script'],
  ['java script:alert(1)', 'script'],
  ['DATA:text/html,x', 'script'],
  ['file:///C:/a.docx', 'local'],
  ['ftp://example.com', 'protocol'],
  ['https://example.com/a b', 'space'],
  [`https://example.com/${'a'.repeat(2048)}`, 'long'],
  ['//evil.example', 'malformed'],
  ['خبر', 'malformed'],
])('%s is refused as %s', (typed, fault) => {
  expect(readHref(typed)).toEqual({ fault })
})

test.each([
  ['https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=3', 'youtube', 'dQw4w9WgXcQ'],
  ['https://youtu.be/dQw4w9WgXcQ?si=x', 'youtube', 'dQw4w9WgXcQ'],
  ['youtube.com/shorts/dQw4w9WgXcQ', 'youtube', 'dQw4w9WgXcQ'],
  ['https://m.youtube.com/live/dQw4w9WgXcQ', 'youtube', 'dQw4w9WgXcQ'],
  ['<iframe src="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?rel=0"></iframe>', 'youtube', 'dQw4w9WgXcQ'],
  ['https://x.com/name/status/17?s=20', 'x', 'name/status/17'],
  ['https://twitter.com/i/web/status/17', 'x', '17'],
  [
    '<blockquote><a href="https://t.co/x">a</a> <a href="https://twitter.com/name/status/17">b</a></blockquote>',
    'x',
    'name/status/17',
  ],
  ['https://www.facebook.com/name/posts/pfbid0AbC', 'facebook', 'name/posts/pfbid0AbC'],
  ['https://m.facebook.com/watch/?v=123', 'facebook', '123'],
  ['https://www.facebook.com/permalink.php?story_fbid=12&id=34', 'facebook', '34/posts/12'],
  ['https://www.facebook.com/reel/99', 'facebook', 'reel/99'],
  ['https://www.instagram.com/p/Cx-1_2/?img_index=1', 'instagram', 'Cx-1_2'],
  ['https://www.instagram.com/name/reel/Cx1/', 'instagram', 'reel/Cx1'],
  ['https://www.tiktok.com/@name.x/video/7212345678901234567', 'tiktok', 'name.x/video/7212345678901234567'],
])('%s is a post', (address, provider, id) => {
  expect(readEmbed(address)).toEqual({ provider, id })
})

test.each([
  'https://example.com/watch?v=dQw4w9WgXcQ',
  'https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ',
  'https://www.youtube.com/@channel',
  'https://x.com/name',
  'https://www.facebook.com/name',
  'https://vm.tiktok.com/ZM123/',
  'javascript:alert(1)',
  'خبر',
  '',
])('%s is none', (address) => {
  expect(readEmbed(address)).toBeUndefined()
})
