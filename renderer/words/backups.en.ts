/** The words of Settings → Backups, in English. */

import type { backupsZhTW } from './backups.zhTW.ts'
import type { SameKeys } from './keys.ts'

export const backupsEn: SameKeys<typeof backupsZhTW> = {
  tab: 'Backups',
  title: 'Backups',
  why: 'Once a day, in a quiet moment, the program makes a backup; orders come in meanwhile. Each counts only once it was opened and checked.',
  make: 'Back up now',
  making: 'Backing up…',
  made: 'The backup is made and checked.',
  newest: 'Latest',
  newestAt: '{{at}} ({{orders, number}} orders, {{customers, number}} customers)',
  none: 'No backup yet. Press “Back up now” to make the first.',
  listEmpty: 'Backups are listed here once they are made',
  folder: 'Backup folder',
  second: 'Second folder',
  secondPath: 'Second folder for backups',
  secondWhy:
    'Best on a USB stick or another computer: should this one break, the data is still there. Paste the full path of a folder, such as E:\\Backups.',
  secondNone: 'Not set',
  secondSave: 'Use this folder',
  secondStop: 'No second copy',
  secondSaved: 'Set. From the next backup on, a copy goes there too.',
  secondStopped: 'Stopped. The backups that are there stay.',
  secondReasons: {
    not_absolute: 'Please give the full path, such as E:\\Backups.',
    folder_missing: 'There is no such folder. Is the USB stick plugged in, and the folder made?',
    not_writable: 'This folder cannot be written to. Choose another, or lift the write protection of the stick.',
    same_folder: 'This is the backup folder itself. Choose a folder on another disk.',
  },
  trouble: {
    first: 'The last backup failed ({{at}})',
    second: 'The second copy failed ({{at}})',
  },
  troubleNext: {
    full: 'The disk is full. Earlier backups are all there; free some space, then press “Back up now”.',
    missing:
      'The folder was not found. Earlier backups are all there; plug in the stick or look for the folder, then press “Back up now”.',
    not_writable:
      'The folder cannot be written to. Earlier backups are all there; lift any write protection, then press “Back up now”.',
    other:
      'The disk could not be read or written. Earlier backups are all there; press “Back up now” again, and ask for help if it still fails.',
  },
  list: 'Backups there are',
  kept: 'Kept: 3 of today, one a day for 7 days, one a week for 4 weeks, one a month for 12 months; those before an update are never removed.',
  at: 'Time',
  reason: 'Made',
  reasons: {
    scheduled: 'Automatically',
    asked: 'By hand',
    before_migration: 'Before an update',
  },
  orders: 'Orders',
  customers: 'Customers',
  deliveries: 'Deliveries',
  size: 'Size',
  megabytes: '{{value, number}} MB',
  places: 'Kept in',
  inFirst: 'Backup folder',
  inSecond: 'Second folder',
  inBoth: 'Both',
}
