import { Suspense } from 'react';
import type { View } from '../library/views.ts';
import type { Collections } from '../passages/use-collections.ts';
import type { Saving } from '../saving/use-saving.ts';
import {
  ChangeKeys,
  CheatSheet,
  CollectionDialog,
  EmptyTrashDialog,
  ExportDialog,
  HistoryDialog,
  ImportCenter,
  Palette,
  PutDialog,
  SaveDialog,
  SmartListDialog,
  SpeakerDialog,
  TagDialog,
  TagEditDialog,
  TagMergeDialog,
  TagsDialog,
} from './lazy-features.ts';
import type { TagActs } from '../tags/use-tag-acts.ts';
import type { Dialogs, OpenDialog } from './use-dialogs.ts';

export interface WindowDialogsProps {
  dialogs: Dialogs;
  saving: Saving;
  tagActs: TagActs;
  collections: Collections;
  goTo: (view: View) => void;
}

/** The dialog that is open, if one is. */
export function WindowDialogs(props: WindowDialogsProps) {
  const { dialogs } = props;
  if (dialogs.open === null) return null;
  return (
    <Suspense fallback={null}>
      <OneDialog {...props} open={dialogs.open} close={dialogs.close} show={dialogs.show} />
    </Suspense>
  );
}

interface OneDialogProps extends WindowDialogsProps {
  open: OpenDialog;
  close: () => void;
  show: Dialogs['show'];
}

function OneDialog({ open, close, show, saving, tagActs, collections, goTo }: OneDialogProps) {
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
      return <TagDialog articles={open.articles} articleIds={open.ids} onClose={close} />;
    case 'export':
      return <ExportDialog scope={open.scope} onClose={close} />;
    case 'speaker':
      return <SpeakerDialog speakerId={open.speakerId} onClose={close} />;
    case 'search':
      return <SmartListDialog search={open.search} text={open.text} onClose={close} />;
    case 'tags':
      return (
        <TagsDialog
          acts={tagActs}
          onEdit={(tag) => show({ kind: 'tag-edit', tag })}
          onMerge={(tag) => show({ kind: 'tag-merge', tag })}
          onClose={close}
        />
      );
    case 'tag-edit':
      return <TagEditDialog tag={open.tag} acts={tagActs} onClose={close} />;
    case 'tag-merge':
      return <TagMergeDialog tag={open.tag} acts={tagActs} onClose={close} />;
    case 'collection':
      return (
        <CollectionDialog
          collection={open.collection}
          onClose={close}
          onMade={({ id }) => goTo({ kind: 'collection', collectionId: id })}
        />
      );
    case 'put':
      return <PutDialog passageIds={open.passageIds} collections={collections} onClose={close} />;
    case 'import':
      return <ImportCenter files={open.files} onClose={close} />;
    case 'history':
      return <HistoryDialog onClose={close} />;
    case 'empty-trash':
      return <EmptyTrashDialog onClose={close} />;
    case 'palette':
      return <Palette onClose={close} />;
    case 'keys':
      return <CheatSheet onClose={close} onChange={() => show({ kind: 'change-keys' })} />;
    case 'change-keys':
      return <ChangeKeys onClose={close} />;
  }
}
