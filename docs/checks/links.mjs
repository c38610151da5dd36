// node links.mjs: every link of the built site, in pages, menus and pictures, leads to a file of it and, with a #, to a place in that file.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join, posix, relative, sep } from 'node:path'
import { docs } from '../.vitepress/pages.mjs'

const dist = join(docs, '.vitepress/dist')
const base = process.env.DOCS_BASE ?? '/'
const walk = folder => readdirSync(folder).flatMap(name => { const path = join(folder, name); return statSync(path).isDirectory() ? walk(path) : [path] })
const pages = walk(dist).filter(path => path.endsWith('.html')).map(path => relative(dist, path).split(sep).join('/'))
const text = Object.fromEntries(pages.map(page => [page, readFileSync(join(dist, page), 'utf8')]))
const places = Object.fromEntries(pages.map(page => [page, new Set([...text[page].matchAll(/ id="([^"]+)"/g)].map(match => match[1]))]))

const lines = new Set()
let count = 0
for (const page of pages.filter(page => page !== '404.html')) {
  for (const [, , attribute] of text[page].matchAll(/ (href|src)="([^"]*)"/g)) {
    const href = attribute.replaceAll('&amp;', '&')
    if (/^(https?:|mailto:|data:)/.test(href)) continue
    count++
    const [address, hash] = href.split('#')
    const path = address === '' ? page : address.startsWith(base) ? address.slice(base.length) : posix.join(posix.dirname(page), address)
    const file = [path, `${path}.html`, posix.join(path, 'index.html')].find(file => existsSync(join(dist, decodeURI(file))) && statSync(join(dist, decodeURI(file))).isFile())
    if (!file) lines.add(`${page}: leads nowhere: ${href}`)
    else if (hash && places[file] && !places[file].has(decodeURIComponent(hash))) lines.add(`${page}: no such place: ${href}`)
  }
}

lines.forEach(line => console.error(line))
console.log(`${count} links in ${pages.length} pages: ${lines.size} faults`)
process.exit(lines.size > 0 ? 1 : 0)
