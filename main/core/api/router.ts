/** One handler for each call of the renderer's contract; both hosts serve this router and a page cannot tell which. */

import { implement, withEventMeta } from '@orpc/server'
import { contract } from '../../../shared/contract/contract.ts'
import type { Log } from '../base/log.ts'
import type { ReadInput, ReadName, ReadOutput } from '../threads/store.ts'
import { exportLog, verifyLog } from './audit.ts'
import { acknowledgeCall, chooseCaller, createFromCall, releaseCall } from './calls.ts'
import type { ApiContext } from './context.ts'
import { takeOut } from './exports.ts'
import { failureOf } from './failure.ts'
import { takeErrorBook, takePiece } from './imports.ts'
import { machineOf, saveDiagnostics } from './machine.ts'
import { changeSecret, revealSecret } from './secret.ts'
import { changeSettings, exportDiagnostics } from './settings.ts'
import { isStream, streamed } from './streamed.ts'
import { showToday } from './today.ts'

/** How soon a page that lost the stream may ask again, in ms. */
const retry = 200

type Call = Readonly<{ context: ApiContext; signal?: AbortSignal | undefined }>

const read = <Name extends ReadName>({ context, signal }: Call, name: Name, input: ReadInput<Name>): Promise<ReadOutput<Name>> =>
  context.store.read(name, input, signal === undefined ? {} : { signal })

/** `log` hears of every error that no caller is told about. */
export const createRouter = (log: Log) => {
  const os = implement(contract)
    .$context<ApiContext>()
    .use(async ({ next, path }) => {
      const failed = (error: unknown) => failureOf(error, path.join('.'), log)
      try {
        const result = await next()
        return isStream(result.output) ? { ...result, output: streamed(result.output, failed) } : result
      } catch (error) {
        throw failed(error)
      }
    })

  return os.router({
    orders: {
      list: os.orders.list.handler((call) => read(call, 'orders.list', call.input)),
      get: os.orders.get.handler((call) => read(call, 'orders.get', call.input)),
      counts: os.orders.counts.handler((call) => read(call, 'orders.counts', call.input)),
      change: os.orders.change.handler(({ context: { store, clock }, input }) =>
        store.write('changeOrder', { ...input, at: clock.now() }),
      ),
      takeBack: os.orders.takeBack.handler(({ context: { store, clock }, input }) =>
        store.write('takeBack', { ...input, at: clock.now() }),
      ),
      decide: os.orders.decide.handler(({ context: { store, clock }, input }) =>
        store.write('decide', { ...input, at: clock.now() }),
      ),
      history: os.orders.history.handler((call) => read(call, 'orders.history', call.input)),
      conflicts: os.orders.conflicts.handler((call) => read(call, 'orders.conflicts', {})),
    },
    calls: {
      waiting: os.calls.waiting.handler((call) => read(call, 'calls.waiting', {})),
      acknowledge: os.calls.acknowledge.handler(({ context, input }) => acknowledgeCall(context, input)),
      release: os.calls.release.handler(({ context, input }) => releaseCall(context, input)),
      chooseCaller: os.calls.chooseCaller.handler(({ context, input }) => chooseCaller(context, input)),
      caller: os.calls.caller.handler((call) => read(call, 'calls.caller', call.input)),
      history: os.calls.history.handler((call) => read(call, 'calls.history', call.input)),
      figures: os.calls.figures.handler((call) => read(call, 'calls.figures', {})),
    },
    customers: {
      list: os.customers.list.handler((call) => read(call, 'customers.list', call.input)),
      get: os.customers.get.handler((call) => read(call, 'customers.get', call.input)),
      card: os.customers.card.handler((call) => read(call, 'customers.card', call.input)),
      createFromCall: os.customers.createFromCall.handler(({ context, input }) => createFromCall(context, input)),
    },
    stock: {
      list: os.stock.list.handler((call) => read(call, 'stock.list', call.input)),
      get: os.stock.get.handler((call) => read(call, 'stock.get', call.input)),
      days: os.stock.days.handler((call) => read(call, 'stock.days', call.input)),
      movements: os.stock.movements.handler((call) => read(call, 'stock.movements', call.input)),
      overview: os.stock.overview.handler((call) => read(call, 'stock.overview', {})),
      crossings: os.stock.crossings.handler((call) => read(call, 'stock.crossings', {})),
    },
    events: {
      list: os.events.list.handler((call) => read(call, 'events.list', call.input)),
      get: os.events.get.handler((call) => read(call, 'events.get', call.input)),
      applyAgain: os.events.applyAgain.handler(({ context: { store, clock }, input: { id, by } }) =>
        store.write('applyAgain', { eventId: id, by, at: clock.now() }),
      ),
    },
    audit: {
      list: os.audit.list.handler((call) => read(call, 'audit.list', call.input)),
      facets: os.audit.facets.handler((call) => read(call, 'audit.facets', {})),
      get: os.audit.get.handler((call) => read(call, 'audit.get', call.input)),
      previous: os.audit.previous.handler((call) => read(call, 'audit.previous', call.input)),
      verify: os.audit.verify.handler(verifyLog),
      export: os.audit.export.handler(exportLog),
    },
    receipts: {
      look: os.receipts.look.handler((call) => read(call, 'receipts.look', call.input)),
    },
    imports: {
      begin: os.imports.begin.handler(({ context, input }) => context.imports.begin(input)),
      piece: os.imports.piece.handler(({ context, input }) => takePiece(context, input)),
      preview: os.imports.preview.handler(({ context, input: { id, text } }) => context.imports.preview(id, text)),
      compare: os.imports.compare.handler(({ context, input }) => context.imports.compare(input)),
      confirm: os.imports.confirm.handler(({ context, input }) => context.imports.confirm(input)),
      stop: os.imports.stop.handler(({ context, input }) => context.imports.stop(input)),
      resume: os.imports.resume.handler(({ context, input }) => context.imports.resume(input)),
      undo: os.imports.undo.handler(({ context, input }) => context.imports.undo(input)),
      discard: os.imports.discard.handler(({ context, input: { id } }) => context.imports.discard(id)),
      get: os.imports.get.handler(({ context, input: { id } }) => context.imports.get(id)),
      list: os.imports.list.handler(({ context }) => context.imports.list()),
      findings: os.imports.findings.handler(({ context, input }) => context.imports.findings(input)),
      refusals: os.imports.refusals.handler(({ context, input }) => context.imports.refusals(input)),
      left: os.imports.left.handler(({ context, input }) => context.imports.left(input)),
      errorBook: os.imports.errorBook.handler(({ context, input }) => takeErrorBook(context, input)),
      template: os.imports.template.handler(({ context, input }) => context.imports.template(input)),
    },
    find: os.find.handler((call) => read(call, 'find', call.input)),
    takeOut: os.takeOut.handler(takeOut),
    slips: {
      show: os.slips.show.handler((call) => read(call, 'slips.show', call.input)),
      print: os.slips.print.handler(({ context: { store, clock }, input }) =>
        store.write('print', { ...input, at: clock.now() }),
      ),
    },
    today: os.today.handler(({ context, signal }) => showToday(context, signal)),
    office: {
      status: os.office.status.handler(({ context }) => context.status()),
    },
    settings: {
      get: os.settings.get.handler(({ context }) => context.settings.show()),
      change: os.settings.change.handler(({ context, input }) => changeSettings(context, input)),
      diagnostics: os.settings.diagnostics.handler(({ context, input }) => exportDiagnostics(context, input)),
    },
    backups: {
      show: os.backups.show.handler(({ context }) => context.backups.show()),
      make: os.backups.make.handler(({ context, input: { by } }) => context.backups.make(by)),
      chooseSecond: os.backups.chooseSecond.handler(({ context, input: { folder, by } }) =>
        context.backups.chooseSecond(folder, by),
      ),
    },
    integration: {
      show: os.integration.show.handler(({ context }) => context.integration.show()),
      revealSecret: os.integration.revealSecret.handler(({ context, input }) => revealSecret(context, input)),
      sendTest: os.integration.sendTest.handler(({ context }) => context.integration.sendTest()),
      changeSecret: os.integration.changeSecret.handler(({ context, input }) => changeSecret(context, input)),
    },
    machine: {
      show: os.machine.show.handler(({ context }) => context.machine?.show() ?? null),
      change: os.machine.change.handler(({ context, input }) => machineOf(context).change(input.change)),
      printers: os.machine.printers.handler(({ context }) => machineOf(context).printers()),
      print: os.machine.print.handler(({ context, input }) => machineOf(context).print(input)),
      silence: os.machine.silence.handler(({ context, input }) => machineOf(context).silence(input.isSilent)),
      openCall: os.machine.openCall.handler(({ context, input }) => machineOf(context).openCall(input.orderNo)),
      openFolder: os.machine.openFolder.handler(({ context }) => machineOf(context).openFolder()),
      saveDiagnostics: os.machine.saveDiagnostics.handler(({ context, input }) => saveDiagnostics(context, input)),
      asks: os.machine.asks.handler(({ context, input, signal }) => machineOf(context).asks(input.as, signal)),
    },
    feed: {
      cursor: os.feed.cursor.handler(({ context }) => ({ cursor: context.feed.cursor() })),
    },
    changes: os.changes.handler(async function* ({ context, lastEventId, signal }) {
      for await (const { change, cursor } of context.feed.follow(lastEventId, signal)) {
        yield withEventMeta({ ...change }, { id: cursor, retry })
      }
    }),
  })
}
