import { FileUp, Import as ImportIcon } from 'lucide-react';
import { useRef } from 'react';
import type { Import } from '../../contract/importing.ts';
import type { Id } from '../../contract/primitives.ts';
import { useMessages } from '../language/language-provider.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { sayImport } from './say-import.ts';

export interface ImportStartProps {
  list: readonly Import[];
  onFiles: (files: readonly File[]) => Promise<void>;
  onShow: (id: Id) => void;
}

/** Nothing is chosen yet: what can be brought in and how, and what was brought in before. */
export function ImportStart({ list, onFiles, onShow }: ImportStartProps) {
  const messages = useMessages();
  const { t, sayDate, sayMoment } = messages;
  const input = useRef<HTMLInputElement>(null);
  const earlier = list.filter(({ state }) => state !== 'receiving' && state !== 'reading');
  return (
    <div className="import-start">
      <EmptyState
        title={t('importing.empty.title')}
        icon={<ImportIcon size={24} strokeWidth={1.5} />}
        acts={
          <>
            <Button look="main" autoFocus icon={<FileUp size={16} />} onClick={() => input.current?.click()}>
              {t('importing.choose-file')}
            </Button>
            <input
              ref={input}
              type="file"
              multiple
              hidden
              onChange={(event) => void onFiles([...(event.target.files ?? [])])}
            />
          </>
        }
      >
        <p>{t('importing.empty.about')}</p>
        <p className="import-programs">{PROGRAMS.join(' · ')}</p>
      </EmptyState>
      {earlier.length > 0 && (
        <section className="import-earlier" aria-label={t('importing.earlier')}>
          <h3>{t('importing.earlier')}</h3>
          <ul>
            {earlier.map((one) => (
              <li key={one.id}>
                <button type="button" onClick={() => onShow(one.id)}>
                  <span className="import-earlier-name">{one.name}</span>
                  <span>{sayImport(one, messages)}</span>
                  <time title={sayMoment(one.createdAt)}>{sayDate(one.createdAt)}</time>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** They are called so in every language. */
const PROGRAMS = [
  'Pocket',
  'Instapaper',
  'Omnivore',
  'wallabag',
  'Readwise',
  'Raindrop',
  'Karakeep',
  'Linkwarden',
  'Hypothesis',
  'Obsidian',
  'Zotero',
  'Firefox',
  'Chrome',
  'Safari',
  'Pinboard',
  'CSV',
  'OPML',
];
