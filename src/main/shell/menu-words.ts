import type { MenuWord } from '../../contract/host.ts';

/** What the menu says until the page has told it the words of its language. */
export const englishMenuWords: Readonly<Record<MenuWord, string>> = {
  file: '&File',
  edit: '&Edit',
  view: '&View',
  window: '&Window',
  help: '&Help',
  'save-story': 'Save a Story…',
  'new-window': 'New Window',
  export: 'Export…',
  settings: 'Settings…',
  undo: 'Undo',
  redo: 'Redo',
  find: 'Find…',
  palette: 'Command Palette…',
  keys: 'Keys',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select All',
  resetZoom: 'Actual Size',
  zoomIn: 'Zoom In',
  zoomOut: 'Zoom Out',
  togglefullscreen: 'Full Screen',
  minimize: 'Minimize',
  close: 'Close Window',
  quit: 'Quit',
};

export const menuWords = Object.keys(englishMenuWords) as MenuWord[];
