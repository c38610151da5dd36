// What the site holds: which pages, in which order, and which of them are in both languages.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

export const docs = dirname(dirname(fileURLToPath(import.meta.url)))

/** Pages that exist in English alone: what is made by a program, and what developers of the library read. */
const englishOnly = [/^accuracy$/, /^benchmarks$/, /^quality$/, /^licences$/, /^json$/, /^decisions\//, /^examples\/README$/, /^reference\//]

const groups = [
  { en: 'Start', zh: '入门', pages: ['start', 'concepts', 'choosing'] },
  { en: 'How to', zh: '操作指南', pages: ['start-own-data', 'survey', 'stream', 'batch', 'database', 'web-api', 'hosting', 'lint', 'pictures', 'privacy'] },
  { en: 'Find and decide', zh: '发现与决定', pages: ['moments', 'kano', 'customers-value', 'lifetime', 'grading', 'simulation'] },
  { en: 'Look up', zh: '查阅', pages: ['methods', 'json', 'reference/index', 'reference/schemas', 'examples/README', 'examples/insurance/README'] },
  { en: 'How good is it', zh: '质量', pages: ['accuracy', 'benchmarks', 'quality', 'licences', 'reference/decisions'] },
]

/** Every page of the site as a file below docs, without `.md`, sorted; the twin in Chinese ends with `.zh-CN`. */
export function files(folder = docs) {
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry => !/^(node_modules|checks|public|bin|obj|\.vitepress)$/.test(entry.name))
    .flatMap(entry => entry.isDirectory() ? files(join(folder, entry.name))
      : entry.name.endsWith('.md') ? [relative(docs, join(folder, entry.name)).split(sep).join('/').slice(0, -3)] : [])
    .sort()
}

export const needsChinese = page => !englishOnly.some(pattern => pattern.test(page))

export const exists = page => existsSync(join(docs, `${page}.md`))

/** The address of a file's page, from the root, without an ending. */
export function route(file) {
  const chinese = file.endsWith('.zh-CN')
  const page = (chinese ? file.slice(0, -6) : file).replace(/(^|\/)(README|index)$/, '$1')
  return `/${chinese ? 'zh/' : ''}${page}`
}

export function title(file) {
  const text = readFileSync(join(docs, `${file}.md`), 'utf8')
  return text.match(/^title: (.+)$/m)?.[1] ?? text.match(/^# (.+)$/m)[1].replaceAll('`', '')
}

/** The groups with those of their pages that exist. */
export function sidebar(language) {
  return groups.map(group => ({
    text: group[language],
    items: group.pages.filter(exists).map(page => {
      const twin = `${page}.zh-CN`
      if (language === 'en') return { text: title(page), link: route(page) }
      return exists(twin) ? { text: title(twin), link: route(twin) } : { text: `${title(page)}（英文）`, link: route(page) }
    }),
  }))
}

export const listed = () => groups.flatMap(group => group.pages)
