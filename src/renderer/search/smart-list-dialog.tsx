import { useState, type FormEvent } from 'react';
import type { SavedSearch } from '../../contract/saved-search.ts';
import { sayError } from '../api/error-words.ts';
import { useCall, useCommand } from '../api/queries.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { sayCount } from '../ui/say-time.ts';
import { TextField } from '../ui/text-field.tsx';
import { useToast } from '../ui/toast.tsx';
import './smart-list-dialog.css';

export interface SmartListDialogProps {
  /** The list to change; null for a new one. */
  search: SavedSearch | null;
  /** The query that a new one begins with. */
  text: string;
  onClose: () => void;
}

const MOST_NAME = 60;
const FORM_ID = 'smart-list';

/** A query and its name. What the query finds, and what is wrong with it, is said while it is written. */
export function SmartListDialog({ search, text: given, onClose }: SmartListDialogProps) {
  const [name, setName] = useState(search?.name ?? given.trim().slice(0, MOST_NAME));
  const [text, setText] = useState(search?.text ?? given.trim());
  const save = useSave(search, onClose);
  const found = useCall(
    'articles.search',
    { text, limit: 1 },
    { isEnabled: text.trim() !== '', keepsPrevious: true, isSuperseded: true },
  ).data;
  const canSave = name.trim() !== '' && text.trim() !== '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (canSave) save.run({ name, text });
  };
  return (
    <Dialog
      title={search === null ? 'Save this search' : 'Edit smart list'}
      about="It stands in the sidebar and always holds what the query finds."
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button look="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button look="main" type="submit" form={FORM_ID} disabled={!canSave}>
            Save
          </Button>
        </>
      }
    >
      <form id={FORM_ID} className="smart-list-form" onSubmit={submit}>
        <TextField
          label="Name"
          autoFocus
          maxLength={200}
          value={name}
          problem={save.problem}
          onFocus={(event) => event.target.select()}
          onChange={(event) => setName(event.target.value)}
        />
        <TextField
          label="Query"
          className="smart-list-query"
          value={text}
          problem={text.trim() === '' ? null : found?.problems[0]?.message}
          hint={
            <span role="status">
              {text.trim() === '' ? 'Words, or fields as site: and tag:' : saysFound(found?.total)}
            </span>
          }
          onChange={(event) => setText(event.target.value)}
        />
      </form>
    </Dialog>
  );
}

const saysFound = (total: number | undefined): string =>
  total === undefined ? '\u00a0' : `${sayCount(total, 'story', 'stories')} now`;

interface Save {
  problem: string | null;
  run: (facts: { name: string; text: string }) => void;
}

function useSave(search: SavedSearch | null, onDone: () => void): Save {
  const toast = useToast();
  const undo = useCommand('history.undo');
  const tell = ({ name }: SavedSearch): void => {
    onDone();
    const words = search === null ? `Saved as “${name}”.` : `“${name}” is changed.`;
    toast({ words, act: { words: 'Undo', run: () => undo.mutate({}) } });
  };
  const make = useCommand('searches.save', { isQuiet: true, onDone: tell });
  const change = useCommand('searches.update', { isQuiet: true, onDone: tell });
  const error = make.error ?? change.error;
  return {
    problem: error === null ? null : sayError(error).what,
    run: (facts) => (search === null ? make.mutate(facts) : change.mutate({ id: search.id, patch: facts })),
  };
}
