/** The words of what can go wrong: failures, standing warnings, the state of receiving, in English. */

import type { SameKeys } from './keys.ts'
import type { troubleZhTW } from './trouble.zhTW.ts'

export const troubleEn: SameKeys<typeof troubleZhTW> = {
  receiving: {
    on: 'Receiving',
    off: 'Not receiving',
    lost: 'Connection lost',
    connecting: 'Connecting',
    last: 'last {{at}}',
    never: 'nothing received yet',
    title: 'Intake',
    onDetail: 'Deliveries from the company system arrive normally.',
    offDetail: 'Deliveries from the company system cannot arrive, phone orders included.',
    lostDetail:
      'This page lost its connection to the program and is reconnecting by itself. Intake runs in the program and goes on.',
    connectingDetail: 'Connecting to the program; this usually takes less than a second.',
    lastLabel: 'Last delivery',
    todayLabel: 'Received today',
    addressLabel: 'Receiving at',
    toIntegration: 'Open the integration settings',
    reasonSecret: 'No secret is set',
    reasonListener: 'The receiving port is closed',
    reasonStorage: 'Data cannot be written',
    reasonUnknown: 'Reason unknown',
    ago: '{{age}} ago',
  },
  warnings: {
    since: 'since {{at}}',
    secret_missing: { what: 'No secret is set: every delivery is refused.', next: 'Set a secret' },
    secret_public: {
      what: 'The secret in use is printed in the public guide: anyone could pretend to be the company system.',
      next: 'Change the secret',
    },
    storage_full: {
      what: 'The disk is full: new orders cannot be kept for now. Please free some space; the company system sends again by itself.',
      next: 'See the state',
    },
    storage_busy: {
      what: 'Another program holds the data file: new orders cannot be kept for now. Please close whatever scans or syncs the folder.',
      next: 'See the state',
    },
    storage_broken: {
      what: 'The data file cannot be written: new orders cannot be kept. Delete nothing, copy the folder first, then call your maintainer.',
      next: 'See the state',
    },
    backup_failed: {
      what: 'The last backup failed. Orders still come in and earlier backups are there; see why, then back up again.',
      next: 'To the backups',
    },
    backup_second_failed: {
      what: 'The second copy of the backup failed; the USB stick may be missing. The first copy is good; plug the stick in and back up again.',
      next: 'To the backups',
    },
    backup_overdue: {
      what: 'There has been no good backup for more than two days. Should this computer break now, the orders of these days are gone; back up at once.',
      next: 'Back up now',
    },
    audit_broken: {
      what: 'The audit log no longer matches its own record; somebody may have edited the data file.',
      next: 'Verify',
    },
    clock_jumped: {
      what: 'The computer clock changed suddenly; times may be wrong. Please check its date and time.',
      next: 'See the log',
    },
    refusals: {
      what: 'Somebody keeps sending wrong deliveries; all were refused. If it is the company system, please check its secret.',
      next: 'See the record',
    },
    signature_time: {
      what: 'Deliveries are refused only because the time in their signature is more than 5 minutes off; these orders are not in yet. Please set this computer’s date and time; if they are right, the company system must set its own and send again.',
      next: 'See the record',
    },
    listener_down: {
      what: 'The receiving port is closed, so no delivery can arrive. Another program may use the same port.',
      next: 'Open the integration settings',
    },
    writer_restarted: {
      what: 'The writing process stopped once and recovered; every order received is there. If it happens again, call your maintainer.',
      next: 'See the log',
    },
  },
  failures: {
    retry: 'Try again',
    reload: 'Reload',
    unauthorized: {
      what: 'This page is no longer signed in',
      means: 'Intake goes on and all data is there.',
      next: 'Please close this tab and open it again from the program.',
    },
    wrong_time: {
      what: 'The times differ too much',
      means: 'Nothing was changed.',
      next: 'Please set the date and time of the computer and try again.',
    },
    invalid: {
      what: 'Something in the input does not fit',
      means: 'Nothing was changed.',
      next: 'Please check the input and try again.',
    },
    not_json: {
      what: 'The program could not read this request',
      means: 'Nothing was changed.',
      next: 'Please try again; if it keeps happening, call your maintainer.',
    },
    too_large: { what: 'The input is too large', means: 'Nothing was changed.', next: 'Please make it smaller and try again.' },
    unsupported_media_type: {
      what: 'This kind of content is not accepted',
      means: 'Nothing was changed.',
      next: 'Please try again; if it keeps happening, call your maintainer.',
    },
    method_not_allowed: { what: 'This act is not accepted', means: 'Nothing was changed.', next: 'Please reload the page.' },
    not_found: {
      what: 'It was not found',
      means: 'It may not be in this data folder, or the address is mistyped.',
      next: 'Please go back to the list.',
    },
    conflict: {
      what: 'Somebody else has just changed it',
      means: 'Your act did not take effect.',
      next: 'Please look at the latest state, then decide.',
    },
    too_many: { what: 'Too many requests', means: 'The program takes no more for a moment.', next: 'Please wait a few seconds.' },
    misdirected: {
      what: 'The address of this page is wrong',
      means: 'For safety the program does not answer it.',
      next: 'Please open the page from the program.',
    },
    forbidden: {
      what: 'This act is not allowed',
      means: 'Nothing was changed.',
      next: 'Please open the page from the program and try again.',
    },
    gap: {
      what: 'The page was away for too long',
      means: 'What changed meanwhile is kept, but was not sent one by one.',
      next: 'Please try again to load the latest.',
    },
    secret_missing: { what: 'No secret is set', means: 'Every delivery is refused.', next: 'Please set one under Integration.' },
    storage_full: { what: 'The disk is full', means: 'This act was not kept.', next: 'Please free some space and try again.' },
    storage_busy: {
      what: 'Another program holds the data file',
      means: 'This act was not kept.',
      next: 'Please close whatever scans or syncs the folder, then try again.',
    },
    storage_broken: {
      what: 'The data file cannot be read or written',
      means: 'This act was not completed.',
      next: 'Delete nothing, copy the folder first, then call your maintainer.',
    },
    shutting_down: { what: 'The program is closing', means: 'This act was not kept.', next: 'Please try again once it is open.' },
    foreign_database: {
      what: 'The data file belongs to another program',
      means: 'For safety it is left alone.',
      next: 'Please check the folder.',
    },
    newer_database: {
      what: 'The data file is from a newer version',
      means: 'For safety it is left alone.',
      next: 'Please install the newer version.',
    },
    cancelled: { what: 'Cancelled', means: 'Nothing was changed.', next: 'Try again if you need it.' },
    file_refused: {
      what: 'This file cannot be read',
      means: 'Nothing was changed, and orders keep coming in.',
      next: 'Please open it in Excel, save it as .xlsx and import that.',
    },
    internal: {
      what: 'Something unexpected happened',
      means: 'This act was not completed; orders already received are safe.',
      next: 'Please try again; if it keeps happening, call your maintainer.',
    },
    unreachable: {
      what: 'The program cannot be reached',
      means: 'It may be closed or restarting.',
      next: 'The page reconnects by itself; you can also press “Try again”.',
    },
    unloaded: {
      what: 'This screen did not load',
      means: 'The program may just have been updated. Orders keep coming in and nothing is lost.',
      next: 'Press “Reload”; if that does not help, open the page from the program again.',
    },
  },
}
