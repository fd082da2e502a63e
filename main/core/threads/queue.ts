/** Jobs that wait for the writer, by lane: a delivery never stands behind an import, and a group stays small enough to be answered soon. */

import type { Job, Lane } from './protocol.ts'

/** Deliveries per commit: more would save no noticeable part of a sync, and the first of them would wait for the last. */
const liveJobs = 256
/** What people and the program do goes along even while deliveries fill every group. */
const deskJobs = 32
/** Imports bring big jobs: one at a time, so that a delivery that comes meanwhile waits for one. */
const bulkJobs = 1

export class Queue {
  readonly #jobs: Record<Lane, Job[]> = { live: [], desk: [], bulk: [] }

  add(jobs: readonly Job[]): void {
    for (const job of jobs) this.#jobs[job.lane].push(job)
  }

  /** The next group in lane order; empty when nothing waits. Bulk jobs go only when nothing else does. */
  take(): readonly Job[] {
    const group = [...this.#jobs.live.splice(0, liveJobs), ...this.#jobs.desk.splice(0, deskJobs)]
    return group.length > 0 ? group : this.#jobs.bulk.splice(0, bulkJobs)
  }
}
