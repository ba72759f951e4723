// What runs in the page, as text: these files are checked without the names of a browser.

/** Marks when what was asked was read, and when the first row of it was painted (首屏). */
export const watchFirstPaint = (asked: string, row: string) => `
  window.marks = {}
  const asked = window.fetch
  window.fetch = async (...given) => {
    const response = await asked(...given)
    if (!String(given[0]).includes(${JSON.stringify(asked)})) return response
    const json = response.json.bind(response)
    response.json = async () => {
      const read = await json()
      window.marks.data ??= performance.now()
      return read
    }
    return response
  }
  new MutationObserver((_, observer) => {
    if (!document.querySelector(${JSON.stringify(row)})) return
    observer.disconnect()
    requestAnimationFrame(() => setTimeout(() => { window.marks.painted = performance.now() }))
  }).observe(document, { childList: true, subtree: true })
`

/** Scrolls for some seconds, a good piece every frame (滚动帧率): frames in a second, and the longest one. */
export const scrolled = (box: string, seconds: number) => `
  new Promise((told) => {
    const box = document.querySelector(${JSON.stringify(box)})
    const times = []
    let way = 1
    const step = (now) => {
      times.push(now)
      const before = box.scrollTop
      box.scrollTop += way * 240
      if (box.scrollTop === before) way = -way
      if (now - times[0] < ${seconds * 1000}) return requestAnimationFrame(step)
      const gaps = times.slice(1).map((each, i) => each - times[i])
      told({ perSecond: gaps.length / ((now - times[0]) / 1000), longest: Math.max(...gaps) })
    }
    requestAnimationFrame(step)
  })
`

/** From an act to the frame that shows it (输入延迟), the longest of some. `act` is text that does it, the `count`th time. */
export const delayed = (act: string) => `
  new Promise((told) => {
    const delays = []
    const press = (count) => {
      const began = performance.now()
      ${act}
      requestAnimationFrame(() => setTimeout(() => {
        delays.push(performance.now() - began)
        if (count < 12) setTimeout(() => press(count + 1), 120)
        else told(Math.max(...delays))
      }))
    }
    press(1)
  })
`

/** Types into a field (输入文字). */
export const typing = (input: string) => `
  const input = document.querySelector(${JSON.stringify(input)})
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(input, '重点'.slice(0, count % 3))
  input.dispatchEvent(new Event('input', { bubbles: true }))
`

/** Presses a key of the page (按键). */
export const pressing = (key: string) => `
  document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: ${JSON.stringify(key)}, bubbles: true }))
`

/** Clicks the one or another of some buttons (点按). */
export const clicking = (button: string) => `
  const buttons = document.querySelectorAll(${JSON.stringify(button)})
  buttons[count % buttons.length].click()
`
