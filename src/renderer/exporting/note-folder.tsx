import { useState } from 'react';
import type { ExportTemplate, NoteStatus } from '../../contract/exporting.ts';
import { useCall, useSettings } from '../api/queries.ts';
import { useUpdateSettings } from '../api/use-update-settings.ts';
import { useMessages } from '../language/language-provider.tsx';
import type { Messages } from '../language/make-messages.ts';
import { Button } from '../ui/button.tsx';

export interface NoteFolderProps {
  /** What the notes of the folder are to be like: what is chosen beside it. */
  template: ExportTemplate | null;
  includePrivate: boolean;
}

/** A folder whose notes follow the library by themselves: where it is, how it stands, and the switch. */
export function NoteFolder({ template, includePrivate }: NoteFolderProps) {
  const messages = useMessages();
  const { t } = messages;
  const { noteFolder } = useSettings();
  const update = useUpdateSettings();
  const status = useCall('exports.notes', {}).data;
  const [dir, setDir] = useState(noteFolder?.dir ?? '');
  const isOn = noteFolder !== null;
  const turn = (): void =>
    update({ noteFolder: isOn ? null : { dir: dir.trim(), includePrivate, template } });
  return (
    <details className="export-folder" open={isOn}>
      <summary>{t('exporting.folder')}</summary>
      <p className="export-folder-about">{t('exporting.folder.about')}</p>
      <input
        className="field-input"
        aria-label={t('exporting.folder.dir')}
        placeholder={t('exporting.folder.dir')}
        spellCheck={false}
        dir="ltr"
        disabled={isOn}
        value={dir}
        onChange={({ target }) => setDir(target.value)}
      />
      <Button disabled={!isOn && dir.trim() === ''} onClick={turn}>
        {isOn ? t('exporting.folder.off') : t('exporting.folder.on')}
      </Button>
      {isOn && status && (
        <p className="export-folder-about" role="status">
          {sayStatus(status, messages)}
        </p>
      )}
    </details>
  );
}

function sayStatus(status: NoteStatus, { t, retell, sayAge }: Messages): string {
  switch (status.state) {
    case 'off':
    case 'waiting':
    case 'writing':
      return t('exporting.folder.writing');
    case 'failed':
      return t('exporting.folder.failed', { why: retell(status.message ?? '') });
    case 'written':
      return [
        t('exporting.folder.written', {
          age: status.at === null ? '' : sayAge(status.at, Date.now()),
          notes: status.notes,
          written: status.written,
        }),
        ...(status.gone.length === 0 ? [] : [t('exporting.folder.gone', { count: status.gone.length })]),
        ...(status.keptAside.length === 0
          ? []
          : [t('exporting.folder.kept', { count: status.keptAside.length })]),
      ].join(' ');
  }
}
