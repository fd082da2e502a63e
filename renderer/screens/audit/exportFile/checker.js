/*
 * Checks the entries in this page against their hashes and shows them. Runs alone, without a network.
 *
 * An entry is [id, at, action, entity_type, entity_id, actor, source_address, status, reject_cause, event_id, event_type, detail,
 * prev_hash, hash]; its hash is the SHA-256 of the JSON of all but the last. [id, hash] is an entry whose content is not in this page.
 */

const rowsPerPage = 200
const rowsPerTurn = 2000
const entryLength = 14

const about = JSON.parse(document.getElementById('about').textContent)

const say = (name, holes = {}) =>
  about.words[name].replace(/\{\{(\w+)\}\}/g, (hole, key) => (key in holes ? String(holes[key]) : hole))

const make = (name, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(name), properties)
  element.append(...children)
  return element
}

const count = (number) => number.toLocaleString(about.locale)
const time = new Intl.DateTimeFormat('sv-SE', { timeZone: about.zone, dateStyle: 'short', timeStyle: 'medium' })

/** Every entry and link, in the order of the page. Throws where a line is not JSON. */
const readLines = () =>
  Array.from(document.querySelectorAll('script.rows'), (block) =>
    block.textContent
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line)),
  ).flat()

const encoder = new TextEncoder()
const digestOf = async (entry) => {
  const digest = await crypto.subtle.digest('SHA-256', encoder.encode(JSON.stringify(entry.slice(0, entryLength - 1))))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** What is wrong with the place of an entry behind the one before it; null where nothing is. */
const flawOfPlace = (entry, previous) => {
  const id = Array.isArray(entry) ? entry[0] : null
  if (!Number.isSafeInteger(id) || ![2, entryLength].includes(entry.length))
    return { id: (previous?.id ?? 0) + 1, cause: 'shape' }
  const expected = previous === null ? about.end.first : previous.id + 1
  if (id !== expected) return { id: Math.min(id, expected), cause: 'gap' }
  if (entry.length === 2) return null
  const before = id === 1 ? '0'.repeat(64) : (previous?.hash ?? entry[entryLength - 2])
  return entry[entryLength - 2] === before ? null : { id, cause: 'link' }
}

const flawOfHashes = async (entries) => {
  const digests = await Promise.all(entries.map((entry) => (entry.length === entryLength ? digestOf(entry) : null)))
  const at = digests.findIndex((digest, index) => digest !== null && digest !== entries[index].at(-1))
  return at === -1 ? null : { id: entries[at][0], cause: 'hash' }
}

const flawOfEnd = (rows, previous) => {
  const { end } = about
  if ((previous?.id ?? null) !== end.last || rows !== end.rows) return { id: (previous?.id ?? 0) + 1, cause: 'cut' }
  return end.head.id === end.last && end.head.hash !== previous.hash ? { id: end.last, cause: 'wrongEnd' } : null
}

/** The first thing that does not fit, or null; tells how far it is. */
const check = async (lines, told) => {
  let previous = null
  let rows = 0
  for (let start = 0; start < lines.length; start += rowsPerTurn) {
    const turn = lines.slice(start, start + rowsPerTurn)
    let flaw = null
    let good = 0
    for (const entry of turn) {
      flaw = flawOfPlace(entry, previous)
      if (flaw !== null) break
      previous = { id: entry[0], hash: entry.at(-1) }
      rows += entry.length === entryLength ? 1 : 0
      good += 1
    }
    const earlier = await flawOfHashes(turn.slice(0, good))
    if (earlier !== null || flaw !== null) return earlier ?? flaw
    told(start + turn.length)
    // Lets the page breathe.
    await new Promise((resolve) => setTimeout(resolve))
  }
  return flawOfEnd(rows, previous)
}

const sentenceOf = (flaw, lines) => {
  if (flaw !== null) return say('broken', { id: flaw.id, cause: say(flaw.cause) })
  const { rows, first, last } = about.end
  return rows === 0 ? say('empty') : say('intact', { rows: count(rows), first, last, links: count(lines.length - rows) })
}

const headed = (label, value) => [make('dt', { textContent: label }), make('dd', { textContent: value })]

const headOf = () => {
  const filter = Object.entries(about.filter).map(([name, value]) => `${name}=${value}`)
  const { head } = about.end
  return make(
    'dl',
    {},
    ...headed(say('shop'), about.shop),
    ...headed(say('exportedAt'), time.format(about.exportedAt)),
    ...headed(say('by'), about.by),
    ...headed(say('filter'), filter.join(' ') || say('all')),
    ...headed(say('head'), `${head.id} ${head.hash}`),
  )
}

const wordOf = (code) => about.codes[code] ?? code
const coded = (code) => make('td', {}, wordOf(code), ' ', make('code', { textContent: wordOf(code) === code ? '' : code }))
const cell = (value, className = '') => make('td', { className, textContent: value ?? '' })

/** Whom or what a delivery named, in words; a detail that was spoilt says nothing. */
const labelOf = (detail) => {
  try {
    return JSON.parse(detail).label
  } catch {
    return null
  }
}

const rowOf = ([id, at, action, , entityId, actor, sourceAddress, status, rejectCause, , eventType, detail, prevHash, hash]) =>
  make(
    'tr',
    {},
    cell(id, 'number'),
    cell(time.format(at), 'plain'),
    coded(action),
    cell(eventType, 'plain'),
    cell([entityId, labelOf(detail)].filter(Boolean).join(' ')),
    cell(wordOf(status), 'plain'),
    cell([actor, sourceAddress, rejectCause].filter(Boolean).join(' · ')),
    make(
      'td',
      {},
      make(
        'details',
        {},
        make('summary', { textContent: detail.slice(0, 60) }),
        make('pre', { textContent: `${detail}\n\n${prevHash}\n${hash}` }),
      ),
    ),
  )

/** The table with its search field and its pages. */
const show = (entries) => {
  const names = ['id', 'time', 'action', 'type', 'about', 'outcome', 'actor', 'detail']
  const body = make('tbody')
  const place = make('span')
  const search = make('input', { type: 'search', placeholder: say('search'), ariaLabel: say('search') })
  const back = make('button', { type: 'button', textContent: say('back') })
  const next = make('button', { type: 'button', textContent: say('next') })
  let found = entries
  let page = 0

  const draw = () => {
    const pages = Math.max(1, Math.ceil(found.length / rowsPerPage))
    body.replaceChildren(...found.slice(page * rowsPerPage, (page + 1) * rowsPerPage).map(rowOf))
    place.textContent = say('place', { rows: count(found.length), page: count(page + 1), pages: count(pages) })
    back.disabled = page === 0
    next.disabled = page + 1 >= pages
  }
  const turn = (by) => () => {
    page += by
    draw()
    document.querySelector('table').scrollIntoView()
  }
  back.addEventListener('click', turn(-1))
  next.addEventListener('click', turn(1))
  search.addEventListener('input', () => {
    const wanted = search.value.trim().toLowerCase()
    found = entries.filter((entry) => entry.slice(1, 12).join('\n').toLowerCase().includes(wanted))
    page = 0
    draw()
  })
  const heads = make('tr', {}, ...names.map((name) => make('th', { scope: 'col', textContent: say(name) })))
  document.body.append(
    headOf(),
    make('p', { className: 'note', textContent: say('proves') }),
    make('nav', {}, search, place, back, next),
    make('div', { className: 'scroll', tabIndex: 0 }, make('table', {}, make('thead', {}, heads), body)),
  )
  draw()
}

const result = make('p', { id: 'result', role: 'status', textContent: say('checking') })

const judge = (text, className) => {
  result.textContent = text
  result.className = className
}

const main = async () => {
  const lines = readLines()
  show(lines.filter((entry) => Array.isArray(entry) && entry.length === entryLength))
  // Only pages from a file or a secured address have it.
  if (globalThis.crypto?.subtle === undefined) {
    judge(say('noDigest'), 'unsure')
    return
  }
  const flaw = await check(lines, (done) => judge(`${say('checking')} ${count(done)} / ${count(lines.length)}`, ''))
  judge(sentenceOf(flaw, lines), flaw === null ? 'good' : 'bad')
}

document.body.append(make('h1', { textContent: say('title') }), result)
// Whatever cannot even be read or shown was spoilt.
main().catch(() => judge(say('unreadable'), 'bad'))
