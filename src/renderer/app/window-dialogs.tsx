import { Suspense } from 'react';
import type { Saving } from '../saving/use-saving.ts';
import {
  ChangeKeys,
  CheatSheet,
  ExportDialog,
  Palette,
  SaveDialog,
  SmartListDialog,
  SpeakerDialog,
  TagDialog,
} from './lazy-features.ts';
import type { Dialogs, OpenDialog } from './use-dialogs.ts';

/** The dialog that is open, if one is. */
export function WindowDialogs({ dialogs, saving }: { dialogs: Dialogs; saving: Saving }) {
  if (dialogs.open === null) return null;
  return (
    <Suspense fallback={null}>
      <OneDialog open={dialogs.open} close={dialogs.close} show={dialogs.show} saving={saving} />
    </Suspense>
  );
}

interface OneDialogProps {
  open: OpenDialog;
  close: () => void;
  show: Dialogs['show'];
  saving: Saving;
}

function OneDialog({ open, close, show, saving }: OneDialogProps) {
  switch (open.kind) {
    case 'save':
      return (
        <SaveDialog
          text={open.pasted.text}
          pasted={open.pasted.rich}
          onSave={saving.start}
          onFiles={saving.take}
          onClose={close}
        />
      );
    case 'tag':
      return <TagDialog articles={open.articles} onClose={close} />;
    case 'export':
      return <ExportDialog scope={open.scope} onClose={close} />;
    case 'speaker':
      return <SpeakerDialog speakerId={open.speakerId} onClose={close} />;
    case 'search':
      return <SmartListDialog search={open.search} text={open.text} onClose={close} />;
    case 'palette':
      return <Palette onClose={close} />;
    case 'keys':
      return <CheatSheet onClose={close} onChange={() => show({ kind: 'change-keys' })} />;
    case 'change-keys':
      return <ChangeKeys onClose={close} />;
  }
}
