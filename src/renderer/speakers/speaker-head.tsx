import { ArrowLeft, Ellipsis, ExternalLink, FolderOutput, Merge, Pencil, Split, Trash2 } from 'lucide-react';
import type { Speaker } from '../../contract/speaker.ts';
import { useApi } from '../api/api-context.tsx';
import { useMessages } from '../language/language-provider.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { MarkdownNote } from '../ui/markdown-note.tsx';
import { Menu } from '../ui/menu.tsx';
import { KindIcon } from './speakers-page.tsx';

export interface SpeakerHeadProps {
  speaker: Speaker;
  onBack: () => void;
  onEdit: () => void;
  onDossier: () => void;
  onMerge: () => void;
  onSplit: () => void;
  onRemove: () => void;
}

/** Who it is, and what can be done about it. */
export function SpeakerHead({ speaker, onBack, onEdit, onDossier, ...acts }: SpeakerHeadProps) {
  const { t } = useMessages();
  const { bridge } = useApi();
  const { name, kind, roles, aliases, link, note } = speaker;
  return (
    <header className="speaker-head">
      <div className="speaker-head-line">
        <IconButton
          name={t('speakers.back')}
          command="speakers.back"
          icon={<ArrowLeft size={16} />}
          onClick={onBack}
        />
        <h1 dir="auto">{name}</h1>
        <span className="speaker-head-kind">
          <KindIcon kind={kind} />
        </span>
        <span className="speaker-head-acts">
          <IconButton
            name={t('speakers.dossier')}
            command="speakers.dossier"
            icon={<FolderOutput size={16} />}
            onClick={onDossier}
          />
          <IconButton
            name={t('ui.edit')}
            command="speakers.edit"
            icon={<Pencil size={16} />}
            onClick={onEdit}
          />
          <Menu
            name={t('speakers.more')}
            trigger={<IconButton name={t('speakers.more')} icon={<Ellipsis size={16} />} />}
            items={[
              {
                words: t('speakers.merge.dots'),
                icon: <Merge size={16} />,
                command: 'speakers.merge',
                onPick: acts.onMerge,
              },
              {
                words: t('speakers.split.dots'),
                icon: <Split size={16} />,
                command: 'speakers.split',
                onPick: acts.onSplit,
              },
              'rule',
              {
                words: t('speakers.remove'),
                icon: <Trash2 size={16} />,
                isDanger: true,
                onPick: acts.onRemove,
              },
            ]}
          />
        </span>
      </div>
      <Roles roles={roles} />
      {aliases.length > 0 && (
        <p className="speaker-head-names">
          {aliases.map((alias) => (
            <bdi key={alias}>{alias}</bdi>
          ))}
        </p>
      )}
      {link !== '' && (
        <button type="button" className="speaker-head-link" onClick={() => void bridge.openExternal(link)}>
          <ExternalLink size={12} aria-hidden /> <bdi>{link}</bdi>
        </button>
      )}
      {note !== '' && <MarkdownNote note={note} onLink={(url) => void bridge.openExternal(url)} />}
    </header>
  );
}

function Roles({ roles }: { roles: Speaker['roles'] }) {
  const { sayDate } = useMessages();
  if (roles.length === 0) return null;
  const span = (from: string | null, until: string | null): string =>
    [from === null ? '' : sayDate(from), until === null ? '' : sayDate(until)].join(' – ').trim();
  return (
    <ul className="speaker-head-roles">
      {roles.map(({ role, from, until }) => (
        <li key={`${role} ${from ?? ''} ${until ?? ''}`}>
          <bdi>{role}</bdi>
          {(from !== null || until !== null) && <span>{span(from, until)}</span>}
        </li>
      ))}
    </ul>
  );
}
