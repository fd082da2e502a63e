/** The office's calls as a screen makes them, typed by the contract; the contract itself stays out of the page's bundle. */

import type { ClientLink } from '@orpc/client'
import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '../../shared/contract/contract.ts'

export type OfficeClient = ContractRouterClient<Contract>

/** What carries calls to the office: HTTP in a browser, a MessagePort in the desktop app. */
export type OfficeLink = ClientLink<Record<never, never>>

export const officeClient = (link: OfficeLink): OfficeClient => createORPCClient(link)
