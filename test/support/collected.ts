/** All that a stream gives, in order. */
export const collected = async <Value>(stream: AsyncIterable<Value> | Iterable<Value>): Promise<Value[]> => {
  const values: Value[] = []
  for await (const value of stream) values.push(value)
  return values
}
