import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { InputOf } from '../../contract/methods.ts';
import type { Speaker } from '../../contract/speaker.ts';
import { useCommand } from '../api/queries.ts';
import { useSpeakers } from '../api/use-speakers.ts';
import { useMessages } from '../language/language-provider.tsx';
import type { Translate } from '../language/make-messages.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { TagInput } from '../ui/tag-input.tsx';
import { TextArea, TextField } from '../ui/text-field.tsx';
import { findRoleProblem, readRoles, type RoleDraft, writeRoles } from './role-drafts.ts';
import './speaker-dialog.css';

/** One name in other scripts and spellings: an example, and so the same in every language. */
const SPELLINGS = ['Vitkoff', 'Witkoff', 'Уиткофф'].join(', ');

export interface SpeakerDialogProps {
  speakerId: string;
  onClose: () => void;
}

/** Who a speaker is: the name, other names and spellings, the roles over time, a note. */
export function SpeakerDialog({ speakerId, onClose }: SpeakerDialogProps) {
  const speaker = useSpeakers().find(({ id }) => id === speakerId);
  return speaker ? <SpeakerForm speaker={speaker} onClose={onClose} /> : null;
}

function SpeakerForm({ speaker, onClose }: { speaker: Speaker; onClose: () => void }) {
  const { t } = useMessages();
  const [name, setName] = useState(speaker.name);
  const [aliases, setAliases] = useState(speaker.aliases);
  const [roles, setRoles] = useState(() => writeRoles(speaker.roles));
  const [note, setNote] = useState(speaker.note);
  const update = useCommand('speakers.update', { onDone: onClose });
  const nameProblem = name.trim() === '' ? t('speakers.name.missing') : null;
  const isSound = nameProblem === null && roles.every((role) => findRoleProblem(role) === null);
  const save = (): void => {
    const patch: InputOf<'speakers.update'>['patch'] = {
      name: name.trim(),
      aliases,
      roles: readRoles(roles),
      note,
    };
    update.mutate({ id: speaker.id, patch });
  };
  return (
    <Dialog
      title={t('speakers.speaker')}
      about={t('counts.passages', { count: speaker.passageCount })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button look="main" disabled={!isSound || update.isPending} onClick={save}>
            {t('speakers.keep')}
          </Button>
        </>
      }
    >
      <div className="speaker-form">
        <TextField
          label={t('speakers.name')}
          dir="auto"
          maxLength={300}
          value={name}
          problem={nameProblem}
          onChange={(event) => setName(event.target.value)}
        />
        <TagInput
          label={t('speakers.aliases')}
          placeholder={SPELLINGS}
          tags={aliases}
          completions={[]}
          onAdd={(alias) => setAliases((now) => [...now.filter((one) => one !== alias), alias])}
          onRemove={(alias) => setAliases((now) => now.filter((one) => one !== alias))}
        />
        <Roles roles={roles} onChange={setRoles} />
        <TextArea
          label={t('speakers.note')}
          dir="auto"
          rows={3}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </div>
    </Dialog>
  );
}

function Roles({ roles, onChange }: { roles: readonly RoleDraft[]; onChange: (roles: RoleDraft[]) => void }) {
  const { t } = useMessages();
  const change = (at: number, part: Partial<RoleDraft>): void =>
    onChange(roles.map((role, index) => (index === at ? { ...role, ...part } : role)));
  return (
    <fieldset className="speaker-roles">
      <legend className="field-label">{t('speakers.roles')}</legend>
      {roles.map((role, at) => (
        <div className="speaker-role" key={role.key}>
          <TextField
            label={t('speakers.role', { number: at + 1 })}
            isLabelHidden
            placeholder={t('speakers.role.example')}
            dir="auto"
            maxLength={300}
            value={role.role}
            problem={sayRoleProblem(role, t)}
            onChange={(event) => change(at, { role: event.target.value })}
          />
          <TextField
            label={t('speakers.role.from', { number: at + 1 })}
            isLabelHidden
            placeholder={t('speakers.role.from.example')}
            value={role.from}
            onChange={(event) => change(at, { from: event.target.value })}
          />
          <TextField
            label={t('speakers.role.until', { number: at + 1 })}
            isLabelHidden
            placeholder={t('speakers.role.until.example')}
            value={role.until}
            onChange={(event) => change(at, { until: event.target.value })}
          />
          <IconButton
            name={t('speakers.role.remove', { number: at + 1 })}
            icon={<X size={14} />}
            onClick={() => onChange(roles.filter((_, index) => index !== at))}
          />
        </div>
      ))}
      <Button
        look="quiet"
        icon={<Plus size={14} />}
        onClick={() => onChange([...roles, { key: crypto.randomUUID(), role: '', from: '', until: '' }])}
      >
        {t('speakers.role.add')}
      </Button>
    </fieldset>
  );
}

function sayRoleProblem(role: RoleDraft, t: Translate): string | null {
  const problem = findRoleProblem(role);
  return problem === null ? null : t(`speakers.role.${problem}`);
}
