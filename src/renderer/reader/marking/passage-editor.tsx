import { Copy, Lock, LockOpen, Merge, Split, Trash2 } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { InputOf } from '../../../contract/methods.ts';
import type { PassageCard, StatementKind } from '../../../contract/passage.ts';
import { useCommand, useTagCompletions } from '../../api/queries.ts';
import { useCopyCitation } from '../../api/use-copy-citation.ts';
import { useSpeakerCompletions } from '../../api/use-speakers.ts';
import type { KeyPress } from '../../commands/strokes.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { Combobox } from '../../ui/combobox.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { TagInput } from '../../ui/tag-input.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ColourRow } from './colour-row.tsx';
import { NoteField } from './note-field.tsx';
import { findDateProblem } from './said-on.ts';
import { useDraft } from './use-draft.ts';
import type { Joining } from './use-joining.ts';
import './passage-editor.css';
import { useToast } from '../../ui/toast.tsx';

/** The field that is ready for typing when the editor opens. */
export type EditorField = 'note' | 'tags' | 'speaker' | 'saidOn';

type PassagePatch = InputOf<'passages.update'>['patch'];

export interface PassageEditorProps {
  passage: PassageCard;
  focus: EditorField | null;
  /** Merging and splitting, where its words stand in the text that is shown. */
  joining: Joining | null;
  /** A key pressed while no field has the focus. @returns whether it meant something */
  onKey: (press: KeyPress) => boolean;
  onRemove: () => void;
  onLink: (url: string) => void;
  onDone: () => void;
}

const kinds = ['direct', 'indirect', 'mixed', 'paraphrase'] as const satisfies readonly StatementKind[];

/** All that can be said about a passage. Every change is kept at once; there is no button to save. */
export function PassageEditor(props: PassageEditorProps) {
  const { passage, focus, joining, onKey, onRemove, onLink, onDone } = props;
  const { t } = useMessages();
  const update = useCommand('passages.update');
  const tagCompletions = useTagCompletions();
  const patch = (change: PassagePatch): void => update.mutate({ ids: [passage.id], patch: change });
  const tags = useTagDraft(passage.tags, (list) => patch({ tags: list }));
  const sheet = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // Without a field that was asked for the sheet itself has the focus: Tab goes in, Escape goes back.
    if (focus === null) sheet.current?.focus();
  }, [focus]);
  return (
    <div
      ref={sheet}
      className="passage-editor"
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.target === event.currentTarget && onKey(event.nativeEvent)) event.preventDefault();
      }}
    >
      <div className="passage-editor-head">
        <ColourRow act="set" current={passage.colour} onPick={(colour) => patch({ colour })} />
        <span className="passage-editor-acts">
          <PrivacyButton
            isPrivate={passage.private}
            onChange={(isPrivate) => patch({ private: isPrivate })}
          />
          {joining?.canMerge === true && (
            <IconButton
              name={t('marking.merge')}
              command="passage.merge"
              icon={<Merge size={16} />}
              onClick={() => joining.merge()}
            />
          )}
          {joining?.canSplit === true && (
            <IconButton
              name={t('marking.split')}
              command="passage.split"
              icon={<Split size={16} />}
              onClick={joining.split}
            />
          )}
          <CopyMenu id={passage.id} />
          <IconButton name={t('marking.remove')} icon={<Trash2 size={16} />} onClick={onRemove} />
        </span>
      </div>
      <AttributionFields passage={passage} focus={focus} onPatch={patch} />
      <TagInput
        tags={tags.list}
        completions={tagCompletions}
        autoFocus={focus === 'tags'}
        onAdd={(tag) => tags.change((list) => [...list, tag])}
        onRemove={(tag) => tags.change((list) => list.filter((one) => one !== tag))}
        onDone={onDone}
      />
      <NoteField
        note={passage.note}
        isFocused={focus === 'note'}
        onKeep={(note) => patch({ note })}
        onLink={onLink}
        onDone={onDone}
      />
    </div>
  );
}

/** The tags as they are meant to be: two that are added at once (`a, b`) must not each be added to the old list. */
function useTagDraft(stored: readonly string[], keep: (tags: string[]) => void) {
  const [meant, setMeant] = useState({ stored, list: [...stored] });
  const latest = useRef(meant.list);
  if (meant.stored !== stored) setMeant({ stored, list: [...stored] });
  useEffect(() => {
    latest.current = meant.list;
  }, [meant]);
  const change = (edit: (list: string[]) => string[]): void => {
    latest.current = edit(latest.current);
    setMeant({ stored, list: latest.current });
    keep(latest.current);
  };
  return { list: meant.list, change };
}

type AttributionPatch = NonNullable<PassagePatch['attribution']>;

interface AttributionFieldsProps {
  passage: PassageCard;
  focus: EditorField | null;
  onPatch: (change: PassagePatch) => void;
}

/** Who said it, as what, how, when and where. */
function AttributionFields({ passage, focus, onPatch }: AttributionFieldsProps) {
  const { t } = useMessages();
  const speakers = useSpeakerCompletions();
  const { speaker, role, kind, saidOn, venue } = passage.attribution;
  const say = (attribution: AttributionPatch): void => onPatch({ attribution });
  const speakerDraft = useDraft(speaker ?? '', (value) => say({ speaker: emptyAsNull(value) }));
  const roleDraft = useDraft(role ?? '', (value) => say({ role: emptyAsNull(value) }));
  const venueDraft = useDraft(venue ?? '', (value) => say({ venue: emptyAsNull(value) }));
  return (
    <div className="passage-editor-grid">
      <Combobox
        label={t('marking.speaker')}
        className="passage-editor-wide"
        placeholder={t('marking.speaker.ask')}
        value={speakerDraft.value}
        completions={speakers}
        autoFocus={focus === 'speaker'}
        onChange={speakerDraft.change}
        onSettle={speakerDraft.settle}
      />
      <TextField
        label={t('marking.role')}
        maxLength={300}
        value={roleDraft.value}
        onChange={(event) => roleDraft.change(event.target.value)}
        onBlur={() => roleDraft.settle()}
      />
      <label className="field">
        <span className="field-label">{t('marking.kind')}</span>
        <select
          className="field-input"
          value={kind ?? ''}
          onChange={(event) => say({ kind: (event.target.value || null) as StatementKind | null })}
        >
          <option value="">{t('marking.kind.none')}</option>
          {kinds.map((value) => (
            <option key={value} value={value}>
              {t(`marking.kind.${value}`)}
            </option>
          ))}
        </select>
      </label>
      <SaidOnField
        saidOn={saidOn}
        isFocused={focus === 'saidOn'}
        onKeep={(value) => say({ saidOn: value })}
      />
      <TextField
        label={t('marking.venue')}
        maxLength={300}
        value={venueDraft.value}
        onChange={(event) => venueDraft.change(event.target.value)}
        onBlur={() => venueDraft.settle()}
      />
    </div>
  );
}

interface SaidOnProps {
  saidOn: string | null;
  isFocused: boolean;
  onKeep: (saidOn: string | null) => void;
}

/** A date as far as it is known. What is no date stays in the field, is said, and is not kept. */
function SaidOnField({ saidOn, isFocused, onKeep }: SaidOnProps) {
  const { t } = useMessages();
  const [hasLeft, setHasLeft] = useState(false);
  const draft = useDraft(saidOn ?? '', (value) => {
    if (findDateProblem(value.trim()) === null) onKeep(emptyAsNull(value));
  });
  const problem = findDateProblem(draft.value.trim());
  return (
    <TextField
      label={t('marking.said-on')}
      placeholder={DAY}
      inputMode="numeric"
      value={draft.value}
      problem={hasLeft && problem !== null ? t(`marking.date.${problem}`) : null}
      autoFocus={isFocused}
      onChange={(event) => draft.change(event.target.value)}
      onBlur={() => {
        setHasLeft(true);
        if (problem === null) draft.settle();
      }}
    />
  );
}

function PrivacyButton({
  isPrivate,
  onChange,
}: {
  isPrivate: boolean;
  onChange: (isPrivate: boolean) => void;
}) {
  const { t } = useMessages();
  return (
    <IconButton
      name={t(isPrivate ? 'marking.private.is' : 'marking.private')}
      icon={isPrivate ? <Lock size={16} /> : <LockOpen size={16} />}
      isPressed={isPrivate}
      onClick={() => onChange(!isPrivate)}
    />
  );
}

function CopyMenu({ id }: { id: string }) {
  const { t } = useMessages();
  const copy = useCopyCitation(useToast());
  return (
    <Menu
      name={t('marking.copy')}
      trigger={<IconButton name={t('marking.copy')} icon={<Copy size={16} />} />}
      items={[
        { words: t('marking.copy.rich'), onPick: () => void copy([id], 'rich') },
        { words: t('marking.copy.plain'), onPick: () => void copy([id], 'plain') },
        { words: t('marking.copy.markdown'), onPick: () => void copy([id], 'markdown') },
        { words: t('marking.copy.html'), onPick: () => void copy([id], 'html') },
      ]}
    />
  );
}

const DAY = '2025-04-25';

const emptyAsNull = (value: string): string | null => (value.trim() === '' ? null : value.trim());
