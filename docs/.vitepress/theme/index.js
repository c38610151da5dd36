import DefaultTheme from 'vitepress/theme-without-fonts'
import { h, nextTick, onMounted, watch } from 'vue'
import { useData, useRoute, withBase } from 'vitepress'
import EnglishOnly from './EnglishOnly.vue'
import './site.css'

let library

function load() {
  library ??= new Promise((done, failed) => {
    const script = document.createElement('script')
    script.src = withBase('/files/mermaid.min.js')
    script.onload = () => done(window.mermaid)
    script.onerror = failed
    document.head.append(script)
  })
  return library
}

let drawing = 0

async function draw(dark) {
  const places = [...document.querySelectorAll('pre.mermaid, figure.mermaid')]
  if (places.length === 0) return
  const mermaid = await load()
  mermaid.initialize({ startOnLoad: false, theme: dark ? 'dark' : 'default', fontFamily: 'inherit' })
  for (const place of places) {
    const source = place.dataset.source ?? place.textContent
    const figure = document.createElement('figure')
    figure.className = 'mermaid'
    figure.dataset.source = source
    figure.innerHTML = (await mermaid.render(`mermaid-${drawing++}`, source)).svg
    figure.firstElementChild.setAttribute('role', 'img')
    figure.firstElementChild.setAttribute('aria-label', source.split('\n', 1)[0])
    place.replaceWith(figure)
  }
}

export default {
  extends: DefaultTheme,
  Layout: () => h(DefaultTheme.Layout, null, { 'not-found': () => h(EnglishOnly) }),
  setup() {
    const { isDark } = useData()
    const route = useRoute()
    const again = () => nextTick(() => draw(isDark.value))
    onMounted(again)
    watch([isDark, () => route.path], again)
  },
}
