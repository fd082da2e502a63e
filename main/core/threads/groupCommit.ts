/** One transaction for many jobs: they share the sync of the disk and nothing else, since a job that fails is undone alone. */

import type { Change } from '../../../shared/contract/changes.ts'
import type { WritableDatabase } from '../storage/handles.ts'
import { type Failure, failureOf, troubleOf } from './failure.ts'
import type { Job, Settled } from './protocol.ts'
import type { Written } from './writes.ts'

/** What one transaction came to: every job's end, the changes of the program's own rows, and why all of it was taken back, if so. */
export type Commit = Readonly<{ results: readonly Settled[]; changes: readonly Change[]; failure: Failure | null }>

/** Commits jobs on one connection; `run` does one job and may throw. */
export class GroupCommit {
  readonly #db: WritableDatabase
  readonly #run: (job: Job) => Written<unknown>
  readonly #sql

  constructor(db: WritableDatabase, run: (job: Job) => Written<unknown>) {
    this.#db = db
    this.#run = run
    this.#sql = {
      begin: db.prepare('BEGIN IMMEDIATE'),
      commit: db.prepare('COMMIT'),
      rollback: db.prepare('ROLLBACK'),
      savepoint: db.prepare('SAVEPOINT job'),
      release: db.prepare('RELEASE job'),
      undo: db.prepare('ROLLBACK TO job'),
    }
  }

  /**
   * Runs `first` (the program's own rows) and then the jobs, in their order. A job that throws is undone alone and fails alone.
   * When the storage fails, everything is undone and every job fails with the storage's code. Never throws.
   *
   * Deliveries, which have no reason to fail, are first tried without savepoints, a seventh of their cost; should one fail all the same,
   * nothing of the group stays and it is run again with a savepoint around each.
   */
  commit(jobs: readonly Job[], first: () => readonly Change[] = () => []): Commit {
    const isPlain = jobs.every(({ lane }) => lane === 'live')
    return (isPlain ? this.#tryTogether(jobs, first) : null) ?? this.#commitApart(jobs, first)
  }

  /** Null where a job failed by itself; then nothing was done. */
  #tryTogether(jobs: readonly Job[], first: () => readonly Change[]): Commit | null {
    try {
      return this.#transaction(jobs, first, (job) => ({ seq: job.seq, ...this.#run(job) }))
    } catch (error) {
      this.#takeBack()
      return troubleOf(failureOf(error)) === null ? null : this.#failed(jobs, error)
    }
  }

  #commitApart(jobs: readonly Job[], first: () => readonly Change[]): Commit {
    try {
      return this.#transaction(jobs, first, (job) => this.#runAlone(job))
    } catch (error) {
      this.#takeBack()
      return this.#failed(jobs, error)
    }
  }

  #transaction(jobs: readonly Job[], first: () => readonly Change[], run: (job: Job) => Settled): Commit {
    this.#sql.begin.run()
    const changes = first()
    const results = jobs.map(run)
    this.#sql.commit.run()
    return { results, changes, failure: null }
  }

  #failed(jobs: readonly Job[], error: unknown): Commit {
    const failure = failureOf(error)
    return { results: jobs.map(({ seq }) => ({ seq, failure })), changes: [], failure }
  }

  #runAlone(job: Job): Settled {
    this.#sql.savepoint.run()
    try {
      const { value, changes } = this.#run(job)
      this.#sql.release.run()
      return { seq: job.seq, value, changes }
    } catch (error) {
      const failure = failureOf(error)
      // Some errors end the whole transaction by themselves (better-sqlite3 docs/api.md, "Caveats").
      if (troubleOf(failure) !== null || !this.#db.inTransaction) throw error
      this.#sql.undo.run()
      this.#sql.release.run()
      return { seq: job.seq, failure }
    }
  }

  #takeBack(): void {
    if (this.#db.inTransaction) this.#sql.rollback.run()
  }
}
