import { useState, type FormEvent } from 'react';
import type { SavedSearch } from '../../contract/saved-search.ts';
import type { SearchAnswer } from '../../contract/search.ts';
import { sayError } from '../api/error-words.ts';
import { useCall, useCommand } from '../api/queries.ts';
import { useMessages } from '../language/language-provider.tsx';
import type { Translate } from '../language/make-messages.ts';
import type { Retell } from '../language/make-retell.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
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
  const { t, retell } = useMessages();
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
      title={t(search === null ? 'search.smart-list.save' : 'search.smart-list.edit')}
      about={t('search.smart-list.about')}
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button look="quiet" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button look="main" type="submit" form={FORM_ID} disabled={!canSave}>
            {t('ui.save')}
          </Button>
        </>
      }
    >
      <form id={FORM_ID} className="smart-list-form" onSubmit={submit}>
        <TextField
          label={t('search.smart-list.name')}
          autoFocus
          maxLength={200}
          value={name}
          problem={save.problem}
          onFocus={(event) => event.target.select()}
          onChange={(event) => setName(event.target.value)}
        />
        <TextField
          label={t('search.smart-list.query')}
          className="smart-list-query"
          value={text}
          problem={text.trim() === '' ? null : problemOf(found, retell)}
          hint={
            <span role="status">
              {text.trim() === '' ? t('search.smart-list.hint') : sayFound(found?.total, t)}
            </span>
          }
          onChange={(event) => setText(event.target.value)}
        />
      </form>
    </Dialog>
  );
}

function problemOf(found: SearchAnswer | undefined, retell: Retell): string | undefined {
  const [problem] = found?.problems ?? [];
  return problem === undefined ? undefined : retell(problem.message);
}

const sayFound = (total: number | undefined, t: Translate): string =>
  total === undefined ? '\u00a0' : t('search.smart-list.found', { count: total });

interface Save {
  problem: string | null;
  run: (facts: { name: string; text: string }) => void;
}

function useSave(search: SavedSearch | null, onDone: () => void): Save {
  const messages = useMessages();
  const { t } = messages;
  const toast = useToast();
  const undo = useCommand('history.undo');
  const tell = ({ name }: SavedSearch): void => {
    onDone();
    const words = t(search === null ? 'search.smart-list.saved' : 'search.smart-list.changed', { name });
    toast({ words, act: { words: t('ui.undo'), run: () => undo.mutate({}) } });
  };
  const make = useCommand('searches.save', { isQuiet: true, onDone: tell });
  const change = useCommand('searches.update', { isQuiet: true, onDone: tell });
  const error = make.error ?? change.error;
  return {
    problem: error === null ? null : sayError(error, messages).what,
    run: (facts) => (search === null ? make.mutate(facts) : change.mutate({ id: search.id, patch: facts })),
  };
}
