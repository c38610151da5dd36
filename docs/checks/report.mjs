// node report.mjs [--self-test] [--shots DIR] FILE-OR-DIR…: opens HTML and SVG files in Chromium and fails where a reader would stumble.
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { open } from './browser.mjs'
import { look, told } from './look.mjs'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { 'self-test': { type: 'boolean' }, shots: { type: 'string' } } })
// In a folder the pages alone: the pictures beside them are in them.
const pages = path => statSync(path).isDirectory()
  ? readdirSync(path).sort().map(name => join(path, name)).filter(inner => statSync(inner).isDirectory() || inner.endsWith('.html')).flatMap(pages)
  : [path]

// A picture by itself is looked at in a page that lets it scroll.
const opened = file => {
  if (!file.endsWith('.svg')) return file
  const page = join(mkdtempSync(join(tmpdir(), 'picture-')), 'picture.html')
  writeFileSync(page, `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${basename(file)}</title></head><body style="margin:0"><div style="overflow-x:auto">${readFileSync(file, 'utf8')}</div></body></html>`)
  return page
}

const browser = await open()
const lines = []

// Each of these pages has one kind of fault, which it names, and must be found to have that kind and no other.
if (values['self-test']) {
  const folder = join(dirname(fileURLToPath(import.meta.url)), 'faults')
  for (const name of readdirSync(folder).sort()) {
    const [, expected, scheme] = readFileSync(join(folder, name), 'utf8').match(/<html[^>]* data-fault="([^"]*)"(?: data-scheme="([^"]*)")?/)
    const found = await look(browser, pathToFileURL(join(folder, name)).href, { only: [{ width: 390, scheme: scheme ?? 'light' }] })
    const kinds = [...new Set(found.map(fault => fault.kind))].sort().join(' ')
    if (kinds !== expected) lines.push(`${name}: should be found to have “${expected}”, and is found to have “${kinds}”`, ...told(name, found))
  }
}

const files = positionals.flatMap(path => pages(resolve(path)))
if (files.length === 0 && !values['self-test']) lines.push('no HTML or SVG file to look at')
for (const file of files) {
  const name = join(basename(dirname(file)), basename(file))
  const found = await look(browser, pathToFileURL(opened(file)).href, {
    seen: async (page, { width, scheme }) => {
      if (!values.shots) return
      mkdirSync(values.shots, { recursive: true })
      await page.screenshot({ path: join(values.shots, `${name.replaceAll(/[^\w.-]/g, '_')}.${width}.${scheme}.png`), fullPage: true })
    },
  })
  lines.push(...told(name, found))
}

await browser.close()
lines.forEach(line => console.error(line))
console.log(`${files.length} files looked at${values['self-test'] ? ', and the pages with a fault each' : ''}: ${lines.length} faults`)
process.exit(lines.length > 0 ? 1 : 0)
