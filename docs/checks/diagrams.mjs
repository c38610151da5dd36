// node diagrams.mjs [FOLDER…]: Mermaid draws every diagram of the docs and every .mmd file below the folders; Vega-Lite compiles every .vl.json file, and Vega draws it.
import { readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import * as vega from 'vega'
import { compile } from 'vega-lite'
import { docs, files } from '../.vitepress/pages.mjs'
import { open } from './browser.mjs'

const lines = []
const below = folder => readdirSync(folder, { recursive: true }).filter(name => !name.includes('node_modules')).map(name => join(folder, name))
const written = process.argv.slice(2).flatMap(below)

const diagrams = files().filter(file => !file.startsWith('reference/')).flatMap(file => [...readFileSync(join(docs, `${file}.md`), 'utf8').matchAll(/^```mermaid\n([\s\S]*?)^```/gm)]
  .map((match, i) => [`docs/${file}.md, diagram ${i + 1}`, match[1]]))
diagrams.push(...written.filter(file => file.endsWith('.mmd')).map(file => [file, readFileSync(file, 'utf8')]))
const specs = written.filter(file => file.endsWith('.vl.json')).map(file => [file, readFileSync(file, 'utf8')])

const browser = await open()
const page = await browser.newPage()
await page.setContent('<!doctype html><body></body>')
await page.addScriptTag({ path: join(dirname(createRequire(import.meta.url).resolve('mermaid')), 'mermaid.min.js') })
const drawn = source => page.evaluate(async text => {
  window.mermaid.initialize({ startOnLoad: false })
  window.drawn = (window.drawn ?? 0) + 1
  try {
    const { svg } = await window.mermaid.render(`d${window.drawn}`, text)
    return svg.includes('<svg') ? null : 'no picture'
  } catch (error) {
    return error.message ?? String(error)
  }
}, source)

async function chart(source) {
  const told = []
  const logger = { level() { return this }, error(...what) { told.push(what.join(' ')); return this }, warn(...what) { told.push(what.join(' ')); return this }, info() { return this }, debug() { return this } }
  try {
    const view = new vega.View(vega.parse(compile(JSON.parse(source), { logger }).spec), { renderer: 'none', logger })
    const svg = await view.toSVG()
    if (!/<(path|text|rect|line)\b/.test(svg)) told.push('nothing is drawn')
    if (/NaN|undefined|null,/.test(svg)) told.push('a mark without a place is drawn')
  } catch (error) {
    told.push(error.message)
  }
  return told.join('; ') || null
}

// What is wrong must be refused, or the rest says nothing.
if (await drawn('flowchart LR\n  a --> ') === null) lines.push('a diagram that breaks off was accepted')
if (await drawn('journey\n  title T\n  section S\n    a: 5: b\n') !== null) lines.push('a sound diagram was refused')
if (await chart('{"mark": "nothing", "data": {"values": [{"a": 1}]}, "encoding": {"x": {"field": "a", "type": "quantitative"}}}') === null) lines.push('a chart of an unknown mark was accepted')
if (await chart('{"mark": "bar", "data": {"values": [{"a": 1}]}, "encoding": {"x": {"field": "a", "type": "quantitative"}}}') !== null) lines.push('a sound chart was refused')

for (const [name, source] of diagrams) {
  const fault = await drawn(source)
  if (fault) lines.push(`${name}: ${fault}`)
}
for (const [name, source] of specs) {
  const fault = await chart(source)
  if (fault) lines.push(`${name}: ${fault}`)
}
await browser.close()

lines.forEach(line => console.error(line))
console.log(`${diagrams.length} diagrams and ${specs.length} charts: ${lines.length} faults`)
process.exit(lines.length > 0 ? 1 : 0)
