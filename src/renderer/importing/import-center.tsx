import { useEffect, useRef, useState } from 'react';
import type { Id } from '../../contract/primitives.ts';
import { useCall } from '../api/queries.ts';
import { useMessages } from '../language/language-provider.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { GivingBar } from './giving-bar.tsx';
import { ImportFoot } from './import-foot.tsx';
import { ImportStart } from './import-start.tsx';
import { OneImport } from './one-import.tsx';
import { useGiving } from './use-giving.ts';
import { useImportActs } from './use-import-acts.ts';
import './import-center.css';

export interface ImportCenterProps {
  /** Files that were dropped; none when it was opened to look. */
  files: readonly File[];
  onClose: () => void;
}

/** Where what other programs have comes in: give a file, see what would become of each row, choose, begin. */
export function ImportCenter({ files, onClose }: ImportCenterProps) {
  const { t } = useMessages();
  const [shownId, setShownId] = useState<Id | null>(null);
  const giving = useGiving();
  const takeAll = async (given: readonly File[]): Promise<void> => {
    for (const file of given) {
      const id = await giving.give(file);
      if (id !== null) setShownId(id);
    }
  };
  const isBegun = useRef(false);
  useEffect(() => {
    // Effects run twice in development; a file is given once.
    if (isBegun.current) return;
    isBegun.current = true;
    void takeAll(files);
  });
  const list = useCall('imports.list', {}).data?.items;
  const shown = list?.find(({ id }) => id === shownId) ?? null;
  const acts = useImportActs(shown, () => setShownId(null));
  return (
    <Dialog
      title={t('importing.title')}
      size="large"
      className="import-center"
      onClose={onClose}
      onEscape={() => {
        if (shown === null) return false;
        setShownId(null);
        return true;
      }}
      footer={shown ? <ImportFoot one={shown} acts={acts} onBack={() => setShownId(null)} /> : undefined}
    >
      {giving.problem && <ErrorNote what={giving.problem.what} hint={giving.problem.hint} />}
      {giving.name !== null && <GivingBar name={giving.name} share={giving.share} />}
      {list === undefined ? (
        <Skeleton rows={6} />
      ) : shown === null ? (
        giving.name === null && <ImportStart list={list} onFiles={takeAll} onShow={setShownId} />
      ) : (
        <OneImport key={shown.id} one={shown} acts={acts} />
      )}
    </Dialog>
  );
}
