import type { Import } from '../../contract/importing.ts';
import { useTagCompletions } from '../api/queries.ts';
import { useMessages } from '../language/language-provider.tsx';
import { TagInput } from '../ui/tag-input.tsx';
import type { ImportActs } from './use-import-acts.ts';

/** What the file is read as, and how it is to come in. */
export function ImportSettings({ one, acts }: { one: Import; acts: ImportActs }) {
  const { t } = useMessages();
  const completions = useTagCompletions();
  const { format, formats, options, plan } = one;
  return (
    <div className="import-settings">
      <label className="import-format">
        <span>{t('importing.format')}</span>
        <select value={format ?? ''} onChange={(event) => acts.readAs(event.target.value, {})}>
          {format === null && <option value="">{t('importing.format.choose')}</option>}
          {formats.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <div className="import-checks">
        <label>
          <input
            type="checkbox"
            checked={options.foldersAsTags}
            onChange={(event) => acts.readAs(format, { foldersAsTags: event.target.checked })}
          />
          {t('importing.folders')}
        </label>
        <label>
          <input
            type="checkbox"
            checked={options.fetchPages}
            onChange={(event) => acts.readAs(format, { fetchPages: event.target.checked })}
          />
          {t('importing.fetch', { count: plan.withoutText })}
        </label>
      </div>
      <TagInput
        label={t('importing.tags')}
        tags={options.tags}
        completions={completions}
        onAdd={(tag) => acts.readAs(format, { tags: [...options.tags, tag] })}
        onRemove={(tag) => acts.readAs(format, { tags: options.tags.filter((each) => each !== tag) })}
        onDone={acts.start}
      />
    </div>
  );
}
