/** Every kind of act that the audit log knows. A word, once written, stays readable for ever: add, never rename. */

export const auditActions = [
  /** An authenticated delivery, with its outcome. */
  'WEBHOOK_RECEIVED',
  /** Requests that were turned away before they became a delivery; `detail.count` of them. */
  'WEBHOOK_REJECTED',
  /** A person took a phone order. */
  'PHONE_ORDER_ACKNOWLEDGED',
  /** A person let a failed or unrecognised delivery be applied once more. */
  'EVENT_APPLIED_AGAIN',
  'SECRET_REVEALED',
  'SECRET_CHANGED',
  'OFFICE_STARTED',
  'OFFICE_STOPPED',
  /** The storage works again after commits had failed. */
  'STORAGE_RECOVERED',
  /** The log did not fit the head kept beside the database when the office started. */
  'AUDIT_HEAD_MISMATCHED',
] as const

export type AuditAction = (typeof auditActions)[number]
