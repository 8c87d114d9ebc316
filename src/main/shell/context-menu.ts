import { Menu } from 'electron';
import type { MenuItemConstructorOptions, WebContents } from 'electron';

/** What a right click is expected to offer in a field and on a selection. */
export function addContextMenu(contents: WebContents): void {
  contents.on('context-menu', (_event, { isEditable, selectionText, editFlags, frame }) => {
    const inField: MenuItemConstructorOptions[] = [
      { role: 'cut', enabled: editFlags.canCut },
      { role: 'copy', enabled: editFlags.canCopy },
      { role: 'paste', enabled: editFlags.canPaste },
      { type: 'separator' },
      { role: 'selectAll', enabled: editFlags.canSelectAll },
    ];
    if (!isEditable && selectionText.trim() === '') return;
    const menu = Menu.buildFromTemplate(isEditable ? inField : [{ role: 'copy' }]);
    menu.popup(frame === null ? {} : { frame });
  });
}
