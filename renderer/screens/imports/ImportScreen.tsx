/** 設定 → 匯入: files on their way into the books, and every import that was made. */

import { useRoute } from '../../parts/route.ts'
import { ImportFile } from './ImportFile.tsx'
import { ImportHome } from './ImportHome.tsx'

export function ImportScreen() {
  const id = useRoute().path[2]
  return id === undefined ? <ImportHome /> : <ImportFile key={id} id={id} />
}
