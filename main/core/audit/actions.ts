/** Every kind of act that the audit log knows. A word, once written, stays readable for ever: add, never rename. */

export const auditActions = [
  /** An authenticated delivery, with its outcome. */
  'WEBHOOK_RECEIVED',
  /** Requests that were turned away before they became a delivery; `detail.count` of them. */
  'WEBHOOK_REJECTED',
  /** A person took a phone order. */
  'PHONE_ORDER_ACKNOWLEDGED',
  /** A person gave a phone order back that they had taken; it waits again. */
  'PHONE_ORDER_RELEASED',
  /** A person made a customer of a caller whom nobody knew. */
  'CUSTOMER_CREATED',
  /** A person said which of several customers with one number has called, or took that back. */
  'CALLER_CHOSEN',
  /** A person let a failed or unrecognised delivery be applied once more. */
  'EVENT_APPLIED_AGAIN',
  /** A person took the log, or what a filter left of it, out as a file. */
  'AUDIT_EXPORTED',
  /** A person took a list out as a file; `detail.sha256` is the file's. */
  'EXPORTED',
  /** A person sent the delivery slip of an order to a printer; `detail.copy` counts from 1. */
  'ORDER_PRINTED',
  /** A person put an order into another state. */
  'ORDER_STATE_CHANGED',
  /** A person corrected what the company said of an order. */
  'ORDER_CORRECTED',
  'ORDER_NOTE_CHANGED',
  /** A person took an edit back. */
  'ORDER_EDIT_REVERTED',
  /** A person decided between the shop's value and the company's. */
  'ORDER_CONFLICT_DECIDED',
  /** A file was brought in, all of it; `detail.sha256` is the file's. */
  'IMPORT_WRITTEN',
  /** An import ended before its end; what was written stays. */
  'IMPORT_STOPPED',
  /** An import was taken back. */
  'IMPORT_UNDONE',
  'SECRET_REVEALED',
  'SECRET_CHANGED',
  /** A person changed what the shop decides about its desk; `detail` holds old and new. */
  'SETTINGS_CHANGED',
  /** The texts of old deliveries were emptied, as the shop's settings ask; `detail.events` names them. */
  'BODIES_EMPTIED',
  /** A person took the masked diagnostics file out. */
  'DIAGNOSTICS_EXPORTED',
  /** A copy of the database was made and proved equal; `detail.sha256` is the file's. */
  'BACKUP_MADE',
  /** No copy could be made, or (`detail.place` is `second`) it could not be carried into the second folder. */
  'BACKUP_FAILED',
  /** The database was put back from a backup; `detail` names it. */
  'BACKUP_RESTORED',
  'OFFICE_STARTED',
  'OFFICE_STOPPED',
  /** The storage works again after commits had failed. */
  'STORAGE_RECOVERED',
  /** The log did not fit the head kept beside the database when the office started. */
  'AUDIT_HEAD_MISMATCHED',
] as const

export type AuditAction = (typeof auditActions)[number]
