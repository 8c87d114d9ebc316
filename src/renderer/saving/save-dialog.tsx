import { FileUp, FolderUp } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { useTagCompletions } from '../api/queries.ts';
import { useMessages } from '../language/language-provider.tsx';
import type { Translate } from '../language/make-messages.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TagInput } from '../ui/tag-input.tsx';
import { TextArea, TextField } from '../ui/text-field.tsx';
import { readDrafts, type Draft } from './read-source.ts';
import { FILES_TO_OPEN, readFiles, readFolder, type ReadTransfer } from './read-transfer.ts';
import './save-dialog.css';

const ADDRESS = 'https://';
/** React's types do not know it; every browser does. */
const WHOLE_FOLDER = { webkitdirectory: '' };

export interface SaveDialogProps {
  /** Words or an address to begin with: pasted, or from a link that came from outside. */
  text: string;
  /** Rich text that was pasted: it is kept as a page, and only its words are shown. */
  pasted: Draft | null;
  onSave: (drafts: readonly Draft[], tags: readonly string[]) => void;
  onFiles: (read: ReadTransfer) => void;
  onClose: () => void;
}

/** One field for everything that can be saved; what it takes the words for is said while they are typed. */
export function SaveDialog({ text: first, pasted, onSave, onFiles, onClose }: SaveDialogProps) {
  const { t } = useMessages();
  const [text, setText] = useState(first);
  const [isTouched, setIsTouched] = useState(false);
  const [title, setTitle] = useState('');
  const [tags, setTags] = useState<readonly string[]>([]);
  const [isAsked, setIsAsked] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const completions = useTagCompletions();
  const drafts = useMemo(
    () => (pasted !== null && !isTouched ? [pasted] : readDrafts(text, t)),
    [pasted, isTouched, text, t],
  );
  const isWords = drafts.some(({ source }) => source.kind === 'text' || source.kind === 'html');
  const save = (): void => {
    setIsAsked(true);
    if (drafts.length === 0) return;
    onSave(
      drafts.map((draft) => withTitle(draft, title)),
      tags,
    );
    onClose();
  };
  const take = (read: ReadTransfer): void => {
    onFiles(read);
    onClose();
  };
  return (
    <Dialog
      title={t('saving.title')}
      onClose={onClose}
      className="save-dialog"
      footer={
        <>
          <Button look="plain" icon={<FileUp size={16} />} onClick={() => files.current?.click()}>
            {t('saving.choose-files')}
          </Button>
          <input
            ref={files}
            type="file"
            multiple
            hidden
            accept={FILES_TO_OPEN}
            onChange={(event) => take(readFiles([...(event.target.files ?? [])], t))}
          />
          <Button look="plain" icon={<FolderUp size={16} />} onClick={() => folder.current?.click()}>
            {t('saving.choose-folder')}
          </Button>
          <input
            ref={folder}
            type="file"
            hidden
            {...WHOLE_FOLDER}
            onChange={(event) => take(readFolder([...(event.target.files ?? [])], t))}
          />
          <span className="save-dialog-gap" />
          <Button look="main" onClick={save}>
            {drafts.length > 1 ? t('saving.save-many', { count: drafts.length }) : t('ui.save')}
          </Button>
        </>
      }
    >
      <form
        className="save-dialog-fields"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextArea
          label={t('saving.source')}
          className="save-dialog-source"
          placeholder={ADDRESS}
          autoFocus
          rows={isWords ? 8 : 2}
          value={text}
          problem={isAsked && drafts.length === 0 ? t('saving.source.missing') : null}
          hint={sayDrafts(drafts, t)}
          onChange={(event) => {
            setIsTouched(true);
            setText(event.target.value);
          }}
          onKeyDown={(event) => {
            const isLineEnd = event.key === 'Enter' && !event.shiftKey && !isWords;
            const isSent = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
            if (!isLineEnd && !isSent) return;
            event.preventDefault();
            save();
          }}
        />
        {isWords && (
          <TextField
            label={t('saving.story-title')}
            placeholder={t('saving.story-title.hint')}
            value={title}
            maxLength={2000}
            onChange={(event) => setTitle(event.target.value)}
          />
        )}
        <TagInput
          label={t('ui.tags')}
          tags={tags}
          completions={completions}
          onAdd={(tag) => setTags((now) => [...now, tag])}
          onRemove={(tag) => setTags((now) => now.filter((one) => one !== tag))}
          onDone={save}
        />
      </form>
    </Dialog>
  );
}

function withTitle(draft: Draft, title: string): Draft {
  const { source } = draft;
  if (title.trim() === '' || source.kind === 'url' || source.kind === 'file') return draft;
  return { label: title.trim(), source: { ...source, title: title.trim() } };
}

function sayDrafts(drafts: readonly Draft[], t: Translate): string {
  const [only] = drafts;
  if (only === undefined) return t('saving.source.several');
  if (drafts.length > 1) return t('saving.source.addresses', { count: drafts.length });
  if (only.source.kind === 'url') return t('saving.source.url');
  return t(only.source.kind === 'html' ? 'saving.source.html' : 'saving.source.text');
}
