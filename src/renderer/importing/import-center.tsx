import { useEffect, useRef, useState } from 'react';
import type { Id } from '../../contract/primitives.ts';
import { useCall } from '../api/queries.ts';
import { useMessages } from '../language/language-provider.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { ArchiveFoot } from './archive-foot.tsx';
import { GivingBar } from './giving-bar.tsx';
import { ImportFoot } from './import-foot.tsx';
import { ImportStart } from './import-start.tsx';
import { looksLikeArchive } from './looks-like-archive.ts';
import { OneArchive } from './one-archive.tsx';
import { OneImport } from './one-import.tsx';
import { useArchive, type ArchiveGiving } from './use-archive.ts';
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
  const archive = useArchive();
  const takeAll = async (given: readonly File[]): Promise<void> => {
    for (const file of given) {
      if (await looksLikeArchive(file).catch(() => false)) {
        setShownId(null);
        await archive.give(file);
        continue;
      }
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
        if (shown === null && archive.shown === null) return false;
        if (archive.shown !== null) leaveArchive(archive);
        else setShownId(null);
        return true;
      }}
      footer={
        archive.shown ? (
          <ArchiveFoot archive={archive} />
        ) : shown ? (
          <ImportFoot one={shown} acts={acts} onBack={() => setShownId(null)} />
        ) : undefined
      }
    >
      {[giving.problem, archive.problem].map(
        (problem) => problem && <ErrorNote key={problem.what} what={problem.what} hint={problem.hint} />,
      )}
      {giving.name !== null && <GivingBar name={giving.name} share={giving.share} />}
      {archive.shown ? (
        <OneArchive shown={archive.shown} />
      ) : list === undefined ? (
        <Skeleton rows={6} />
      ) : shown === null ? (
        giving.name === null && <ImportStart list={list} onFiles={takeAll} onShow={setShownId} />
      ) : (
        <OneImport key={shown.id} one={shown} acts={acts} />
      )}
    </Dialog>
  );
}

/** Escape leaves what is shown; what is under way is stopped first, and shown for what it is by then. */
function leaveArchive({ shown, stop, forget }: ArchiveGiving): void {
  const kind = shown?.step.kind;
  if (kind === 'looked' || kind === 'done') forget();
  else stop();
}
