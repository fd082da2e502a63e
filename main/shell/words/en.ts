/** What the program says outside its page, in English. */

import type { ShellWords } from './zhTW.ts'

const times = (count: number, one: string, other: string): string => `${count} ${count === 1 ? one : other}`

export const en: ShellWords = {
  product: 'Gasdesk',

  call: {
    title: (name) => `Phone order: ${name}`,
    unknownCaller: 'No name given',
    noDetail: 'Open the order to see it',
    waited: (name, minutes) => `${name} has waited ${times(minutes, 'minute', 'minutes')}`,
    waitedBody: 'Nobody has taken the order yet. Please press “Take” soon.',
    many: (count) => `${times(count, 'phone order waits', 'phone orders wait')}`,
    manyBody: 'Press “Take” on the card or at the desk.',
    badge: (count) => `${times(count, 'phone order waits', 'phone orders wait')}`,
  },

  gentle: {
    off: 'Orders cannot come in',
    offReasons: {
      secret: 'There is no secret yet, so the company’s orders are refused. Set one under Integration.',
      listener:
        'The port for orders is not open, so the company’s orders cannot come in. The program keeps trying; see Integration.',
      storage:
        'Data cannot be written, so new orders cannot be kept. Those taken are safe. Free disk space or close the program that holds the file.',
      unknown: 'The company’s orders cannot come in for now. Open the desk to see why.',
    },
    on: 'Orders come in again',
    onBody: 'The company’s system sends the orders of this time again. There is nothing to do.',
    low: (product) => `Low stock: ${product}`,
    lowBody: (quantity, minimum) => `${quantity} left, minimum ${minimum}.`,
    lowMany: (count) => `${times(count, 'product is low', 'products are low')}`,
  },

  tray: {
    on: 'Receiving',
    off: 'Not receiving',
    tipOn: (shop, count) => `${shop} | Receiving, ${count} today`,
    tipOff: (shop) => `${shop} | Not receiving: orders cannot come in`,
    tipCalls: (shop, calls) => `${shop} | ${times(calls, 'phone order waits', 'phone orders wait')}`,
    open: 'Open Gasdesk',
    today: (count) => `${count} received today`,
    calls: (count) => times(count, 'phone order waits', 'phone orders wait'),
    silence: 'Pause sound for 15 minutes',
    silentUntil: (time) => `Sound is paused until ${time}; press to resume`,
    quit: 'Quit and receive no more orders',
    staysTitle: 'Gasdesk still receives orders',
    staysBody: 'The window is in the tray and phone orders will ring. To quit, right-click the icon and choose Quit.',
  },

  menu: {
    file: 'File',
    openFolder: 'Open data folder',
    diagnostics: 'Save diagnostics…',
    silence: 'Pause sound for 15 minutes',
    sound: 'Resume sound',
    closeWindow: 'Close to tray',
    quit: 'Quit',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    go: 'Go',
    find: 'Search',
    queue: 'Waiting calls',
    areas: {
      today: 'Today',
      orders: 'Orders',
      calls: 'Phone orders',
      customers: 'Customers',
      stock: 'Stock',
      waiting: 'To settle',
      integration: 'Integration',
      settings: 'Settings',
    },
    view: 'View',
    larger: 'Larger',
    smaller: 'Smaller',
    actualSize: 'Actual size',
    fullScreen: 'Full screen',
    reload: 'Reload',
    devTools: 'Developer tools',
    help: 'Help',
    sheet: 'Keyboard shortcuts',
    about: 'About Gasdesk',
  },

  about: {
    title: 'About Gasdesk',
    detail: (version, electron, folder) => `Version ${version}\nRuntime ${electron}\nData folder ${folder}`,
    close: 'Close',
  },

  dialogs: {
    saveDiagnostics: 'Save diagnostics',
    diagnosticsFilter: 'Diagnostics',
    saveFailed: 'The file was not saved',
    saveFailedDetail: 'Orders still come in. Try another folder, for example Documents.',
    folderFailed: 'The folder cannot be opened',
    folderFailedDetail: (folder) => `The data is safe. Open it in your file manager:\n${folder}`,
    close: 'OK',
  },
}
