import { copyFileSync, cpSync, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, posix, relative, resolve } from 'node:path'
import { defineConfig } from 'vitepress'
import { docs, exists, files, route, sidebar } from './pages.mjs'

const pathOf = file => (route(file).replace(/\/$/, '/index') + '.md').slice(1)
const rewrites = Object.fromEntries(files().filter(file => `${file}.md` !== pathOf(file)).map(file => [`${file}.md`, pathOf(file)]))

// Files that pages point to and that are no pages: schemas, example studies. They are served as they are.
const served = new Set()

// Links are written so that they work where the files lie; on the site the pages lie elsewhere. A link to a file outside the docs stays text.
function links(md) {
  md.core.ruler.push('site-links', state => {
    const page = state.env.realPath ?? state.env.path
    if (!page) return
    const from = posix.dirname(relative(docs, page))
    for (const token of state.tokens.flatMap(token => token.children ?? [])) {
      if (token.type !== 'link_open') continue
      const [href, hash] = split(token.attrGet('href'))
      if (!href || /^([a-z]+:|\/)/.test(href)) continue
      const target = posix.normalize(posix.join(from, decodeURI(href)))
      const file = resolve(docs, target)
      if (target.startsWith('..')) token.attrs = [['class', 'elsewhere']]
      else if (target.endsWith('.md')) token.attrSet('href', `${route(target.slice(0, -3))}${hash}`)
      else if (existsSync(file) && statSync(file).isDirectory()) token.attrSet('href', route(exists(`${target}/README`) ? `${target}/README` : `reference/${target}`))
      else {
        served.add(target)
        token.attrs = [['href', `/files/${target}`], ['target', '_blank']]
      }
    }
  })
}

function split(href) {
  const at = href.indexOf('#')
  return at < 0 ? [href, ''] : [href.slice(0, at), href.slice(at)]
}

// A type's name in code leads to its page of the reference, on the site alone.
function types(md) {
  const pages = new Map()
  for (const file of files().filter(file => file.startsWith('reference/Mot.') || file.startsWith('reference/Microsoft.'))) {
    const name = file.split('.').at(-1)
    pages.set(name, pages.has(name) ? null : file)
  }
  md.core.ruler.push('site-types', state => {
    for (const [index, token] of state.tokens.entries()) {
      if (!token.children || state.tokens[index - 1]?.type === 'heading_open') continue
      let inside = 0
      token.children = token.children.flatMap(child => {
        inside += child.type === 'link_open' ? 1 : child.type === 'link_close' ? -1 : 0
        const page = child.type === 'code_inline' && inside === 0 ? pages.get(child.content) : null
        if (!page) return [child]
        const open = new state.Token('link_open', 'a', 1)
        open.attrSet('href', route(page))
        return [open, child, new state.Token('link_close', 'a', -1)]
      })
    }
  })
}

// Mermaid draws in the reader's browser, from a file of the site.
function mermaid(md) {
  const fence = md.renderer.rules.fence
  md.renderer.rules.fence = (tokens, index, ...rest) => tokens[index].info.trim() === 'mermaid'
    ? `<pre class="mermaid" v-pre>${md.utils.escapeHtml(tokens[index].content)}</pre>`
    : fence(tokens, index, ...rest)
}

const chinese = {
  nav: [
    { text: '五分钟入门', link: '/zh/start' },
    { text: '概念', link: '/zh/concepts' },
    { text: '方法', link: '/zh/methods' },
    { text: 'API（英文）', link: '/reference/' },
  ],
  sidebar: sidebar('zh'),
  outline: { level: [2, 3], label: '本页内容' },
  docFooter: { prev: '上一页', next: '下一页' },
  darkModeSwitchLabel: '外观',
  lightModeSwitchTitle: '切换到浅色',
  darkModeSwitchTitle: '切换到深色',
  sidebarMenuLabel: '目录',
  returnToTopLabel: '回到顶部',
  langMenuLabel: '语言',
  skipToContentLabel: '跳到正文',
  footer: { message: '以 MIT 许可证发布。' },
  notFound: { title: '没有这一页', quote: '这个地址没有页面。', linkLabel: '回到首页', linkText: '回到首页' },
}

const searchInChinese = {
  button: { buttonText: '搜索', buttonAriaLabel: '搜索' },
  modal: {
    displayDetails: '显示详情', resetButtonTitle: '清除', backButtonTitle: '返回', noResultsText: '没有找到',
    footer: { selectText: '选择', navigateText: '移动', closeText: '关闭' },
  },
}

const base = process.env.DOCS_BASE ?? '/'

export default defineConfig({
  title: 'Mot.Core',
  description: 'Moments of truth as a .NET library',
  base,
  rewrites,
  srcExclude: ['node_modules/**', 'checks/**', 'public/**', '**/bin/**', '**/obj/**'],
  locales: {
    root: { label: 'English', lang: 'en' },
    zh: { label: '简体中文', lang: 'zh-CN', link: '/zh/', description: '客户关键时刻（MOT）的 .NET 类库', themeConfig: chinese },
  },
  ignoreDeadLinks: false,
  lastUpdated: false,
  metaChunk: true,
  markdown: {
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    config(md) {
      links(md)
      types(md)
      mermaid(md)
    },
  },
  themeConfig: {
    nav: [
      { text: 'Start', link: '/start' },
      { text: 'Concepts', link: '/concepts' },
      { text: 'Methods', link: '/methods' },
      { text: 'API', link: '/reference/' },
    ],
    sidebar: sidebar('en'),
    outline: { level: [2, 3] },
    footer: { message: 'Released under the MIT licence.' },
    search: {
      provider: 'local',
      options: {
        locales: { zh: { translations: searchInChinese } },
        // Chinese has no spaces between words.
        miniSearch: {
          options: {
            tokenize: text => Array.from(new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)).filter(part => part.isWordLike).map(part => part.segment),
          },
        },
      },
    },
  },
  buildEnd({ outDir }) {
    for (const file of served) {
      const to = join(outDir, 'files', file)
      mkdirSync(dirname(to), { recursive: true })
      copyFileSync(join(docs, file), to)
    }
    // The language switch leads to the same page in Chinese, also where there is none.
    for (const file of files().filter(file => !file.endsWith('.zh-CN') && !exists(`${file}.zh-CN`))) {
      const to = join(outDir, 'zh', pathOf(file).replace(/md$/, 'html'))
      const english = `${base}${pathOf(file).replace(/md$/, 'html')}`
      mkdirSync(dirname(to), { recursive: true })
      writeFileSync(to, `<!doctype html><meta charset="utf-8"><title>只有英文版</title><meta http-equiv="refresh" content="0; url=${english}"><a href="${english}">${english}</a>\n`)
    }
    cpSync(join(docs, 'node_modules/mermaid/dist/mermaid.min.js'), join(outDir, 'files/mermaid.min.js'))
  },
})
