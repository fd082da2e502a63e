/** What a person does to an order: shown at once, undone by one press, refused in words where somebody else was faster. */

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Decision, FieldMove, OrderChanges } from '../../../shared/contract/orderActs.ts'
import type { Order } from '../../../shared/domain/entities.ts'
import { type OrderField, orderFields } from '../../../shared/domain/orderFields.ts'
import { failureOf } from '../../bridge/failure.ts'
import { useOffice } from '../../bridge/hooks.ts'
import { usePerson } from '../frame/PersonProvider.tsx'
import { useInName } from '../frame/useInName.ts'
import { useFieldWords } from './fieldWords.ts'

/** Long enough to see one's own slip, short enough not to be in the way. */
const undoFor = 8

export type OrderActs = ReturnType<typeof useOrderActs>

/** The changes as moves, in the order in which fields are shown. */
const movesOf = (changes: OrderChanges): FieldMove[] =>
  orderFields.flatMap((field) => {
    const change = changes[field]
    return change === undefined ? [] : [{ field, ...change }]
  })

const laidOver = (order: Order, changes: OrderChanges): Order => {
  const { lines, ...others } = changes
  const values = Object.fromEntries(Object.entries(others).map(([field, change]) => [field, change?.to]))
  const numbered = lines?.to.map((line, index) => ({ ...line, lineNo: index + 1 }))
  return { ...order, ...values, ...(numbered !== undefined && { lines: numbered }) }
}

export function useOrderActs(orderNo: string) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { client, orpc } = useOffice()
  const { identify } = usePerson()
  const inName = useInName()
  const queryClient = useQueryClient()
  const words = useFieldWords()
  const key = orpc.orders.get.queryKey({ input: { orderNo } })
  const noticeKey = `act-${orderNo}`
  const last = useRef<readonly FieldMove[]>(null)

  const show = (order: Order) => queryClient.setQueryData(key, order)
  const askAgain = () => {
    void queryClient.invalidateQueries({ queryKey: key })
    void queryClient.invalidateQueries({ queryKey: orpc.orders.history.key({ input: { orderNo } }) })
  }
  const explain = (error: unknown) => {
    const failure = failureOf(error)
    const isLate = failure?.code === 'conflict'
    message.error({
      key: noticeKey,
      content: isLate ? t('orders.changedMeanwhile') : t(`failures.${failure?.code ?? 'unreachable'}.what`),
      duration: undoFor,
    })
    askAgain()
  }

  const undo = async () => {
    const moves = last.current
    const by = moves === null ? null : await identify()
    if (moves === null || by === null) return
    last.current = null
    try {
      for (const move of moves) show(await undoOne(client, orderNo, move, by))
      message.success({ key: noticeKey, content: t('orders.takenBack') })
      askAgain()
    } catch (error) {
      explain(error)
    }
  }
  const offerUndo = (moves: readonly FieldMove[]) => {
    const [first] = moves
    if (first === undefined) return
    last.current = moves
    const content = moves.length > 1 ? t('orders.saved') : t('orders.nowIs', said(words, first))
    message.success({
      key: noticeKey,
      duration: undoFor,
      content: (
        <span className="undo">
          {content}
          <Button size="small" onClick={() => void undo()}>
            {t('orders.undo')}
          </Button>
        </span>
      ),
    })
  }

  const change = useMutation({
    mutationFn: ({ changes, by }: { changes: OrderChanges; by: string }) => client.orders.change({ orderNo, changes, by }),
    onMutate: async ({ changes }) => {
      await queryClient.cancelQueries({ queryKey: key })
      const before = queryClient.getQueryData<Order>(key)
      if (before !== undefined) show(laidOver(before, changes))
      return { before }
    },
    onSuccess: (order, { changes }) => {
      show(order)
      askAgain()
      offerUndo(movesOf(changes))
    },
    onError: (error, _input, context) => {
      if (context?.before !== undefined) show(context.before)
      explain(error)
    },
  })
  const settle = useMutation({
    mutationFn: ({ decisions, by }: { decisions: Decision[]; taken: readonly FieldMove[]; by: string }) =>
      client.orders.decide({ orderNo, decisions, by }),
    onSuccess: (order, { taken }) => {
      show(order)
      if (taken.length > 0) offerUndo(taken)
      else message.success({ key: noticeKey, content: t('orders.decided') })
    },
    onError: explain,
    onSettled: askAgain,
  })
  const takeBack = useMutation({
    mutationFn: ({ field, entry, by }: { field: OrderField; entry: number; by: string }) =>
      client.orders.takeBack({ orderNo, field, entry, by }),
    onSuccess: (order) => {
      show(order)
      message.success({ key: noticeKey, content: t('orders.takenBack') })
    },
    onError: explain,
    onSettled: askAgain,
  })

  return {
    isBusy: change.isPending || settle.isPending || takeBack.isPending,
    change: (changes: OrderChanges) => inName((by) => change.mutateAsync({ changes, by })),
    takeBack: (field: OrderField, entry: number) => inName((by) => takeBack.mutateAsync({ field, entry, by })),
    /** `taken`: the fields in which the company's word replaces the shop's, which can be undone. */
    decide: (decisions: Decision[], taken: readonly FieldMove[]) => inName((by) => settle.mutateAsync({ decisions, taken, by })),
    /** Takes back what this drawer did last; does nothing where that was nothing. */
    undo: () => void undo(),
  }
}

const said = (words: ReturnType<typeof useFieldWords>, { field, to }: FieldMove) => ({
  field: words.label(field),
  value: words.value(field, to),
})

/** An edit is taken back; where the person's value was the company's own there is no edit, and the value before is set again. */
async function undoOne(
  client: ReturnType<typeof useOffice>['client'],
  orderNo: string,
  { field, from, to }: FieldMove,
  by: string,
): Promise<Order> {
  const { edits } = await client.orders.history({ orderNo })
  const edit = edits.find((each) => each.field === field)
  if (edit !== undefined && edit.by === by) return client.orders.takeBack({ orderNo, field, entry: edit.entry, by })
  return client.orders.change({ orderNo, changes: { [field]: { from: to, to: from } }, by })
}
