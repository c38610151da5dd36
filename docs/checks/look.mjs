// Opens a page as readers do: on a desk and on a telephone, by day and by night; and tells what is amiss.
import { contrast, inspect } from './inspect.mjs'

const ways = [1280, 390].flatMap(width => ['light', 'dark'].map(scheme => ({ width, scheme })))

// Pictures of the page are taken in pieces; a browser makes none of any height.
const piece = 4000

/**
 * @param browser a running Chromium
 * @param {string} address what to open
 * @param allowed says whether the page may ask for an address; all but the page itself is refused by default
 * @param {(page, way) => Promise} seen called with each open page, for pictures
 * @returns {Promise<{width, scheme, kind, text}[]>} what is amiss
 */
export async function look(browser, address, { allowed = () => false, seen = async () => {}, only = ways } = {}) {
  const faults = []
  let way = only[0]
  const add = (kind, text) => faults.push({ ...way, kind, text })
  const context = await browser.newContext({ viewport: { width: way.width, height: 900 }, colorScheme: way.scheme, reducedMotion: 'reduce' })
  const [page, blank] = [await context.newPage(), await context.newPage()]
  page.on('console', message => { if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) add('error', message.text()) })
  page.on('pageerror', error => add('error', error.message))
  await page.route('**', route => {
    const url = route.request().url()
    if (url.split('#')[0] === address.split('#')[0] || url.startsWith('data:') || url.startsWith('blob:') || allowed(url)) return route.continue()
    add('request', `asks for ${url}`)
    return route.abort()
  })
  page.on('response', response => { if (response.status() >= 400) add('error', `${response.status()} for ${response.url()}`) })
  await page.goto(address, { waitUntil: 'load' })
  // What changes its colour slowly is looked at when it has changed.
  await page.addStyleTag({ content: '*, ::before, ::after { transition: none !important; animation: none !important }' })
  for (way of only) {
    await page.setViewportSize({ width: way.width, height: 900 })
    await page.emulateMedia({ colorScheme: way.scheme, reducedMotion: 'reduce' })
    await page.evaluate(async () => {
      await document.fonts.ready
      await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))
    })
    await page.waitForFunction(() => !document.querySelector('pre.mermaid'), null, { timeout: 10000 }).catch(() => add('error', 'a mermaid diagram is not drawn'))
    const found = await page.evaluate(inspect)
    found.faults.forEach(({ kind, text }) => add(kind, text))
    for (let top = 0; top < found.height; top += piece) {
      const colours = found.colours.filter(text => text.y >= top && text.y < top + piece)
      if (colours.length === 0) continue
      const height = Math.min(piece + 60, found.height - top)
      const png = (await page.screenshot({ fullPage: true, clip: { x: 0, y: top, width: way.width, height }, animations: 'disabled' })).toString('base64')
      const low = await blank.evaluate(contrast, { png, top, colours, large: 3, usual: 4.5 })
      low.forEach(({ kind, text }) => add(kind, text))
    }
    await seen(page, way)
  }
  await context.close()
  return faults
}

/** One line for each different fault of a file, with the ways in which it shows. */
export function told(name, faults) {
  const lines = new Map()
  for (const { kind, text, width, scheme } of faults) {
    const line = `${name}: ${kind}: ${text}`
    lines.set(line, [...(lines.get(line) ?? []), `${width} ${scheme}`])
  }
  return [...lines].map(([line, where]) => `${line} (${[...new Set(where)].join(', ')})`)
}
