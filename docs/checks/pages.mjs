// node pages.mjs: every page is in a list of the site, and where there is a Chinese one it has the same parts.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { docs, files, listed, needsChinese } from '../.vitepress/pages.mjs'

const lines = []
const all = files()
const pages = all.filter(file => !file.endsWith('.zh-CN'))

function parts(file) {
  const text = readFileSync(join(docs, `${file}.md`), 'utf8')
  const prose = text.replace(/^```[\s\S]*?^```/gm, '')
  return {
    headings: (prose.match(/^#+ .*$/gm) ?? []).map(line => line.match(/^#+/)[0]).join(' '),
    'rows of tables': (prose.match(/^\|/gm) ?? []).length,
    'blocks of code': (text.match(/^```\w*/gm) ?? []).join(' '),
    pictures: (prose.match(/!\[[^\]]*\]|<(?:figure|img|math)\b/g) ?? []).length,
  }
}

for (const page of pages) {
  const folder = page.startsWith('decisions/') || page.startsWith('reference/')
  if (page !== 'index' && !folder && !listed().includes(page)) lines.push(`docs/${page}.md is in no list of .vitepress/pages.mjs`)
  const twin = `${page}.zh-CN`
  if (!all.includes(twin)) {
    if (needsChinese(page)) lines.push(`docs/${page}.md has no Chinese page ${twin}.md`)
    continue
  }
  const [english, chinese] = [parts(page), parts(twin)]
  for (const part of Object.keys(english)) {
    if (english[part] !== chinese[part]) lines.push(`docs/${page}.md and its Chinese page differ in ${part}${english[part].length < 200 ? `: ${english[part]} and ${chinese[part]}` : ''}`)
  }
}
for (const file of all.filter(file => file.endsWith('.zh-CN') && !pages.includes(file.slice(0, -6)))) lines.push(`docs/${file}.md has no English page`)

lines.forEach(line => console.error(line))
console.log(`${pages.length} pages, ${all.length - pages.length} of them in Chinese, too: ${lines.length} faults`)
process.exit(lines.length > 0 ? 1 : 0)
