/** What the program says when it cannot work, in English. */

import type { TroubleWords } from './zhTW.ts'

export const en: TroubleWords = {
  title: 'Gasdesk',
  steps: {
    retry: 'Try again',
    folder: 'Open data folder',
    diagnostics: 'Save diagnostics…',
    wait: 'Keep waiting',
    quit: 'Quit',
  },
  otherPort: (port) => `Use ${port}`,
  folder: (path) => `Data folder: ${path}`,

  kinds: {
    portTaken: {
      message: 'Another program holds the port for orders',
      detail:
        'The company’s orders cannot come in for now. Those taken are safe and the desk works. The program keeps trying and receives again once the port is free.\n\nClose the program that holds it, for example a second Gasdesk. If you use another port the program restarts; then give the new address under Integration to whoever runs the company’s system.',
    },
    folderInUse: {
      message: 'Another program works in the same data folder',
      detail:
        'One folder can be opened by one program at a time, so this one did not open. No data was touched, and the other program still receives.\n\nQuit the other Gasdesk (look into the tray as well), then try again.',
    },
    notWritable: {
      message: 'The data folder cannot be written',
      detail:
        'Without writing nothing can be received, so the program did not open. The data is there and was not touched.\n\nTake the write protection off the folder or sign in with an account that may write, then try again.',
    },
    folderMissing: {
      message: 'The place of the data cannot be found',
      detail:
        'The company’s orders cannot come in for now; no file was touched. The data may lie on a disk that is not connected.\n\nConnect the disk or put the folder back, then try again.',
    },
    newer: {
      message: 'The data comes from a newer version',
      detail:
        'This version does not understand it, so it did not open and touched no file.\n\nInstall the newer version; the data stays as it is.',
    },
    foreign: {
      message: 'The file gasdesk.db in the data folder is not this program’s',
      detail:
        'The file was not touched and the program did not open.\n\nLook into the folder. If the file is misplaced, move it elsewhere and try again.',
    },
    damaged: {
      message: 'The data file is damaged and cannot be opened',
      detail:
        'To save the data the program touched no file, and it receives nothing for now.\n\nOpen the folder and copy all of it first. Then save diagnostics and ask for help. Please delete nothing.',
    },
    full: {
      message: 'The disk is full',
      detail:
        'Without space nothing can be received, so the program did not open. Everything taken is safe.\n\nFree some space, then try again.',
    },
    busy: {
      message: 'Another program holds the data file',
      detail:
        'Everything taken is safe but cannot be opened now.\n\nClose the program that scans, backs up or synchronises this folder, then try again.',
    },
    settings: {
      message: 'The settings cannot be read',
      detail:
        'The file was not touched, and orders and customers are safe, but the program does not know how to open.\n\nOpen the folder, rename settings.json and try again. The settings begin anew; the data stays.',
    },
    unknown: {
      message: 'Something went wrong and the program cannot open',
      detail:
        'Everything taken is safe, but nothing new comes in now.\n\nTry again. If it happens again, save diagnostics and ask for help.',
    },
  },

  page: {
    message: 'The desk does not answer',
    detail: 'Orders still come in. Wait a little longer, or load the desk again; what was typed and not saved is lost then.',
    wait: 'Wait',
    reload: 'Load again',
  },
  restarted: {
    title: 'The program has restarted by itself',
    body: 'Something went wrong. Everything taken is safe and orders come in again. If it happens again, save diagnostics and ask for help.',
  },
  stopped: {
    title: 'Gasdesk cannot go on',
    text: 'The program failed again and again and has stopped: no orders come in. Everything taken is safe. Restart the computer and open it again; if that does not help, ask for help.',
  },
  saveFailed: {
    message: 'The file was not saved',
    detail: 'Try another folder, for example Documents.',
    close: 'OK',
  },
}
