/** Streams that can only go on, end or fail with the contract's FAILURE. */

export const isStream = (output: unknown): output is AsyncIterable<unknown> =>
  typeof output === 'object' && output !== null && Symbol.asyncIterator in output

/** Hands on what comes; closes the stream when nobody wants it any more. `failed` turns its error into what is thrown instead. */
export async function* streamed(
  stream: AsyncIterable<unknown>,
  failed: (error: unknown) => Error,
): AsyncGenerator<unknown, void, void> {
  try {
    yield* stream
  } catch (error) {
    throw failed(error)
  }
}
