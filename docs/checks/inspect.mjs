// What a reader would stumble over, found inside an open page. This function runs in the page and sees nothing of this file.
export function inspect() {
  const faults = []
  const fault = (kind, text) => faults.push({ kind, text })
  const short = text => { const plain = text.replace(/\s+/g, ' ').trim(); return plain.length > 40 ? `${plain.slice(0, 39)}…` : plain }
  const name = element => `<${element.tagName.toLowerCase()}${element.id ? ` id=${element.id}` : ''}${element.classList.length ? ` class="${element.classList}"` : ''}> “${short(element.textContent)}”`
  const width = document.documentElement.clientWidth
  const scrolls = value => value === 'auto' || value === 'scroll'
  const hides = value => value === 'hidden' || value === 'clip'
  const onlyForReaders = element => { for (let at = element; at; at = at.parentElement) { const style = getComputedStyle(at); if (style.clipPath !== 'none' && style.position === 'absolute' || style.clip === 'rect(0px, 0px, 0px, 0px)') return true } return false }

  // The part of the page through which an element can be seen, and whether it can be scrolled into it.
  const frames = new Map()
  function frame(element) {
    if (!element || element === document.body || element === document.documentElement) return { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity, moves: false }
    if (frames.has(element)) return frames.get(element)
    const style = getComputedStyle(element)
    let result = frame(element.parentElement)
    const clips = style.overflowX !== 'visible' || style.overflowY !== 'visible'
    if (clips && !(element instanceof SVGElement && element.ownerSVGElement)) {
      const box = element.getBoundingClientRect()
      result = {
        left: Math.max(result.left, box.left), top: Math.max(result.top, box.top),
        right: Math.min(result.right, box.right), bottom: Math.min(result.bottom, box.bottom),
        moves: result.moves || scrolls(style.overflowX),
      }
    }
    frames.set(element, result)
    return result
  }

  // Every piece of text with the boxes of its lines; a turned text has a box for each character.
  const texts = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    if (!node.data.trim() || /^(script|style|title|desc|metadata|template|noscript|option|annotation)$/i.test(parent.tagName)) continue
    if (!parent.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || onlyForReaders(parent)) continue
    const svg = parent instanceof SVGElement
    const matrix = svg && parent.getScreenCTM ? parent.getScreenCTM() : null
    const turned = matrix && (Math.abs(matrix.b) > 1e-3 || Math.abs(matrix.c) > 1e-3)
    const range = document.createRange()
    const boxes = []
    if (turned) {
      for (let i = 0; i < node.length; i++) {
        range.setStart(node, i)
        range.setEnd(node, i + 1)
        boxes.push(...range.getClientRects())
      }
    } else {
      range.selectNodeContents(node)
      boxes.push(...range.getClientRects())
    }
    const style = getComputedStyle(parent)
    const scale = matrix ? Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c)) : 1
    texts.push({ node, parent, svg, style, turned, size: parseFloat(style.fontSize) * scale, boxes: boxes.filter(box => box.width > 0.5 && box.height > 0.5) })
  }

  // The document is as wide as its window; wide things scroll in a frame of their own.
  if (document.documentElement.scrollWidth > width + 1) {
    fault('overflow', `the page is ${document.documentElement.scrollWidth} px wide in a window of ${width} px`)
    let named = 0
    for (const element of document.body.querySelectorAll('*')) {
      const box = element.getBoundingClientRect()
      if (box.right > width + 1 && box.width > 0 && !frame(element.parentElement).moves && ![...element.children].some(child => child.getBoundingClientRect().right > width + 1) && named++ < 3) {
        fault('overflow', `${name(element)} ends at ${Math.round(box.right)} px`)
      }
    }
  }

  const small = new Map()
  for (const text of texts) {
    if (text.boxes.length && text.size < 9.95) small.set(text.parent.closest('svg') ?? text.parent, text)
  }
  for (const [place, text] of small) fault('small', `“${short(text.node.data)}” is ${text.size.toFixed(1)} px high in ${name(place).slice(0, 80)}`)

  for (const text of texts) {
    // Outside the picture it belongs to.
    const picture = text.svg ? text.parent.closest('svg') : null
    if (picture && getComputedStyle(picture).overflow !== 'visible') {
      const edge = picture.getBoundingClientRect()
      // The box of a turned letter is larger than the letter: its middle counts.
      const [slack, over] = text.turned ? [text.size / 2, text.size / 2] : [1.5, 0]
      if (text.boxes.some(box => box.left < edge.left - slack || box.right > edge.right + slack
        || box.top + box.height * 0.2 < edge.top - over || box.bottom - box.height * 0.2 > edge.bottom + over)) {
        fault('cut', `“${short(text.node.data)}” leaves its picture`)
      }
    }
  }
  for (const element of document.body.querySelectorAll('*')) {
    if (element instanceof SVGElement || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue
    const style = getComputedStyle(element)
    if (element.clientWidth === 0 || !element.textContent.trim() || onlyForReaders(element)) continue
    if (hides(style.overflowX) && element.scrollWidth > element.clientWidth + 1 || hides(style.overflowY) && element.scrollHeight > element.clientHeight + 1) {
      const cut = texts.some(text => element.contains(text.node) && text.boxes.some(box => { const edge = element.getBoundingClientRect(); return box.right > edge.right + 1 || box.bottom - box.height * 0.2 > edge.bottom }))
      if (cut || style.textOverflow === 'ellipsis') fault('cut', `${name(element)} is wider or higher than its box`)
    }
  }

  // Two texts in one place. What is left of a line box without its leading; what is out of sight counts for nothing.
  const pieces = []
  for (const [index, text] of texts.entries()) {
    const edge = frame(text.parent)
    for (const box of text.boxes) {
      const piece = {
        index, left: Math.max(box.left + 0.5, edge.left), right: Math.min(box.right - 0.5, edge.right),
        top: Math.max(box.top + box.height * 0.22, edge.top), bottom: Math.min(box.bottom - box.height * 0.22, edge.bottom),
      }
      if (piece.right > piece.left && piece.bottom > piece.top) pieces.push(piece)
    }
  }
  pieces.sort((a, b) => a.top - b.top)
  const told = new Set()
  for (let i = 0; i < pieces.length; i++) {
    const a = pieces[i]
    for (let j = i + 1; j < pieces.length && pieces[j].top < a.bottom; j++) {
      const b = pieces[j]
      if (a.index === b.index || a.left >= b.right - 0.5 || b.left >= a.right - 0.5) continue
      const [first, second] = [texts[a.index], texts[b.index]]
      const halo = first.node.data === second.node.data && Math.abs(a.left - b.left) < 1 && Math.abs(a.top - b.top) < 1
      const key = `${Math.min(a.index, b.index)} ${Math.max(a.index, b.index)}`
      if (halo || told.has(key)) continue
      told.add(key)
      fault('overlap', `“${short(first.node.data)}” and “${short(second.node.data)}” at ${Math.round(a.left + scrollX)}, ${Math.round(a.top + scrollY)}`)
    }
  }

  for (const image of document.querySelectorAll('img')) if (!image.hasAttribute('alt')) fault('wordless', `an image without alt: ${image.src.slice(0, 60)}`)
  for (const image of document.querySelectorAll('img')) if (image.complete && image.naturalWidth === 0 && image.getAttribute('src')) fault('missing', `an image that does not load: ${image.src.slice(0, 80)}`)
  for (const svg of document.querySelectorAll('svg')) {
    if (svg.parentElement.closest('svg') || svg.closest('[aria-hidden=true]') || !svg.checkVisibility()) continue
    const said = svg.getAttribute('aria-label') || svg.getAttribute('aria-labelledby') || svg.querySelector(':scope > title') || svg.closest('button, a')?.getAttribute('aria-label')
    if (!said) fault('wordless', `a picture without title: ${name(svg).slice(0, 80)}`)
  }

  // The colours of texts, with their places on the page; what lies behind them is looked up in a picture of the page.
  const colours = texts.flatMap(text => {
    const edge = frame(text.parent)
    const box = text.boxes.find(box => box.width > 2 && box.left >= edge.left - 1 && box.right <= edge.right + 1 && box.top >= edge.top - 1 && box.bottom <= edge.bottom + 1)
    if (!box || text.parent.closest(':disabled')) return []
    let opacity = 1
    for (let at = text.parent; at; at = at.parentElement) opacity *= parseFloat(getComputedStyle(at).opacity)
    const colour = text.svg ? text.style.fill : text.style.color
    if (text.svg) opacity *= parseFloat(text.style.fillOpacity)
    return [{
      text: short(text.node.data), colour, opacity, large: text.size >= 24 || text.size >= 18.66 && parseInt(text.style.fontWeight, 10) >= 700,
      x: box.left + scrollX, y: box.top + scrollY, width: box.width, height: box.height,
    }]
  })
  return { faults, colours, width, height: document.documentElement.scrollHeight }
}

/** Runs in an empty page: the contrast of texts against what is behind them in a picture of the page. */
export async function contrast({ png, top, colours, large, usual }) {
  const image = new Image()
  image.src = `data:image/png;base64,${png}`
  await image.decode()
  const canvas = new OffscreenCanvas(image.width, image.height)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  context.drawImage(image, 0, 0)
  const light = colour => { const [r, g, b] = colour.map(c => { const v = c / 255; return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4 }); return 0.2126 * r + 0.7152 * g + 0.0722 * b }
  const ratio = (a, b) => { const [x, y] = [light(a), light(b)]; return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05) }
  const probe = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })
  const parsed = new Map()
  function parse(colour) {
    if (!parsed.has(colour)) {
      probe.clearRect(0, 0, 1, 1)
      probe.fillStyle = colour
      probe.fillRect(0, 0, 1, 1)
      const [r, g, b, a] = probe.getImageData(0, 0, 1, 1).data
      parsed.set(colour, [r, g, b, a / 255])
    }
    return parsed.get(colour)
  }
  const faults = []
  for (const text of colours) {
    // With a little room around it: in a few dense letters there is more ink than ground.
    const [x, y] = [Math.max(0, Math.round(text.x) - 3), Math.max(0, Math.round(text.y - top) - 3)]
    const [width, height] = [Math.min(Math.ceil(text.width) + 6, image.width - x), Math.min(Math.ceil(text.height) + 6, image.height - y)]
    if (width < 1 || height < 1) continue
    const { data } = context.getImageData(x, y, width, height)
    const counts = new Map()
    for (let i = 0; i < data.length; i += 4) {
      const key = data[i] << 16 | data[i + 1] << 8 | data[i + 2]
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
    const [r, g, b, alpha] = parse(text.colour)
    const pixels = data.length / 4
    const ranked = [...counts].sort((p, q) => q[1] - p[1]).slice(0, 4)
    for (const [place, [key, count]] of ranked.entries()) {
      const behind = [key >> 16, key >> 8 & 255, key & 255]
      const a = alpha * text.opacity
      const seen = [r, g, b].map((c, i) => c * a + behind[i] * (1 - a))
      const near = Math.max(...seen.map((c, i) => Math.abs(c - behind[i]))) < 24
      if (place > 0 && (count < pixels * 0.2 || near)) continue
      const found = ratio(seen, behind)
      if (found < (text.large ? large : usual)) {
        faults.push({ kind: 'contrast', text: `“${text.text}” has ${found.toFixed(2)}: ${text.colour} on rgb(${behind.join(', ')})` })
        break
      }
    }
  }
  return faults
}
