/** Puts a story into a data folder through the product's own ingest, as if it had come in over the year. */

import { existsSync, mkdirSync } from 'node:fs'
import { writeHead } from '../../main/core/audit/head.ts'
import { dataPaths } from '../../main/core/base/paths.ts'
import { receive } from '../../main/core/ingest/receive.ts'
import type { WritableDatabase } from '../../main/core/storage/handles.ts'
import { indexSome } from '../../main/core/storage/search/indexer.ts'
import { startStorage } from '../../main/core/storage/start.ts'
import { lastAuditLink } from '../../main/core/storage/tables/auditLog.ts'
import { writes } from '../../main/core/threads/writes.ts'
import type { Sent } from './deliveries.ts'

/** `told`: deliveries taken so far. */
export type Progress = (told: number) => void

export type Filled = Readonly<{ deliveries: number; acknowledged: number }>

const zone = 'Asia/Taipei'
const perCommit = 2_000
const perIndexing = 5_000
const companyAddress = '192.168.1.20'

type Acknowledgement = Readonly<{ at: number; orderNo: string; by: string }>

/** Takes one delivery; a phone order that somebody takes comes back as what is to be done later. */
const deliver = (db: WritableDatabase, { at, body, acknowledge }: Sent): Acknowledgement | null => {
  const delivery = { source: 'company', receivedAt: at, remoteAddress: companyAddress, key: null, body: JSON.stringify(body) }
  const { subject, action } = receive(db, delivery, { zone })
  if (!acknowledge || action === 'duplicate' || typeof subject.orderNo !== 'string') return null
  return { at: at + acknowledge.after, orderNo: subject.orderNo, by: acknowledge.by }
}

const take = (db: WritableDatabase, { at, orderNo, by }: Acknowledgement): void => {
  writes.acknowledge(db, { orderNo, by, at, sourceAddress: '127.0.0.1' }, { zone })
}

/** Runs `work` in transactions of `perCommit` steps; `work` returns false when nothing is left. */
const inGroups = (db: WritableDatabase, work: () => boolean, after: () => void): void => {
  const group = db.transaction(() => {
    for (let step = 0; step < perCommit; step++) if (!work()) return false
    return true
  })
  while (group.immediate()) after()
  after()
}

const tell = (db: WritableDatabase, story: Iterator<Sent>, until: number, progress: Progress): Filled => {
  const filled = { deliveries: 0, acknowledged: 0 }
  let ringing: Acknowledgement[] = []
  const answerCalls = (now: number) => {
    const due = ringing.filter(({ at }) => at <= now)
    if (due.length === 0) return
    ringing = ringing.filter(({ at }) => at > now)
    for (const call of due) take(db, call)
    filled.acknowledged += due.length
  }
  const step = (): boolean => {
    const { value, done } = story.next()
    answerCalls(done ? until : value.at)
    if (done) return false
    const call = deliver(db, value)
    if (call) ringing.push(call)
    filled.deliveries++
    return true
  }
  inGroups(db, step, () => progress(filled.deliveries))
  return filled
}

/** Fills a folder that has no database yet; throws where it has one. Afterwards the folder can be served like any other. */
export const fill = async (folder: string, story: Iterator<Sent>, until: number, progress: Progress): Promise<Filled> => {
  const paths = dataPaths(folder)
  if (existsSync(paths.database)) throw new Error(`${folder} has a database already: choose another folder or delete this one`)
  mkdirSync(folder, { recursive: true })
  const { db } = await startStorage({ paths, mayCreate: true, now: until })
  try {
    const filled = tell(db, story, until, progress)
    while (indexSome(db, perIndexing)) progress(filled.deliveries)
    db.exec('PRAGMA optimize')
    const link = lastAuditLink(db)
    if (link) writeHead(paths.auditHead, link, until)
    return filled
  } finally {
    db.close()
  }
}
