// node site.mjs [--shots DIR] [PAGE…]: serves the built site on this machine alone and opens its pages in Chromium.
import { once } from 'node:events'
import { createReadStream, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, relative, sep } from 'node:path'
import { parseArgs } from 'node:util'
import { docs } from '../.vitepress/pages.mjs'
import { open } from './browser.mjs'
import { look, told } from './look.mjs'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { shots: { type: 'string' } } })
const dist = join(docs, '.vitepress/dist')
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.json': 'application/json' }

const server = createServer((request, response) => {
  const path = decodeURI(new URL(request.url, 'http://localhost').pathname)
  const file = [path, `${path}.html`, `${path}/index.html`].map(name => join(dist, name)).find(name => existsSync(name) && statSync(name).isFile())
  response.writeHead(file ? 200 : 404, { 'content-type': types[extname(file ?? '')] ?? 'application/octet-stream' })
  if (file) createReadStream(file).pipe(response)
  else response.end()
}).listen(0, '127.0.0.1')
await once(server, 'listening')
const home = `http://127.0.0.1:${server.address().port}/`

// The reference is made from one pattern: its list and two pages stand for the rest.
const samples = ['reference/index.html', 'reference/decisions.html', 'reference/schemas.html', 'reference/Mot.Core.Ratings.RatingDistribution.html', 'reference/Mot.Core.Ratings.MissingKind.html']
const walk = folder => readdirSync(folder).flatMap(name => { const path = join(folder, name); return statSync(path).isDirectory() ? walk(path) : [path] })
const pages = positionals.length > 0 ? positionals : walk(dist).map(path => relative(dist, path).split(sep).join('/'))
  .filter(page => page.endsWith('.html') && page !== '404.html' && !page.startsWith('decisions/') && (!page.startsWith('reference/') || samples.includes(page)))

const browser = await open()
const lines = []
for (const page of pages) {
  const found = await look(browser, home + page, {
    allowed: url => url.startsWith(home),
    only: [{ width: 1280, scheme: 'light' }, { width: 390, scheme: 'dark' }],
    seen: async (open, { width, scheme }) => {
      if (!values.shots) return
      mkdirSync(values.shots, { recursive: true })
      await open.screenshot({ path: join(values.shots, `${page.replaceAll('/', '_')}.${width}.${scheme}.png`), fullPage: true })
    },
  })
  lines.push(...told(page, found))
}
await browser.close()
server.close()

lines.forEach(line => console.error(line))
console.log(`${pages.length} pages opened: ${lines.length} faults`)
process.exit(lines.length > 0 ? 1 : 0)
