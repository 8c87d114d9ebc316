import { useEffect, useRef, useState } from 'react';
import type { Import, ImportOptions } from '../../contract/importing.ts';
import { useTagCompletions } from '../api/queries.ts';
import { useMessages } from '../language/language-provider.tsx';
import { TagInput } from '../ui/tag-input.tsx';
import { ImportColumns } from './import-columns.tsx';
import type { ImportActs } from './use-import-acts.ts';

/** What the file is read as, and how it is to come in. */
export function ImportSettings({ one, acts }: { one: Import; acts: ImportActs }) {
  const { t } = useMessages();
  const completions = useTagCompletions();
  const { format, formats, plan } = one;
  const [options, change] = useWantedOptions(one, acts);
  return (
    <div className="import-settings">
      <label className="import-format">
        <span>{t('importing.format')}</span>
        <select value={format ?? ''} onChange={(event) => acts.readAs(event.target.value, options)}>
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
            onChange={(event) => change({ foldersAsTags: event.target.checked })}
          />
          {t('importing.folders')}
        </label>
        <label>
          <input
            type="checkbox"
            checked={options.fetchPages}
            onChange={(event) => change({ fetchPages: event.target.checked })}
          />
          {t('importing.fetch', { count: plan.withoutText })}
        </label>
      </div>
      <TagInput
        label={t('importing.tags')}
        tags={options.tags}
        completions={completions}
        onAdd={(tag) => change({ tags: [...options.tags, tag] })}
        onRemove={(tag) => change({ tags: options.tags.filter((each) => each !== tag) })}
        onDone={acts.start}
      />
      {format === 'csv' && (
        <ImportColumns one={one} columns={options.columns} onChange={(columns) => change({ columns })} />
      )}
    </div>
  );
}

/** What is wanted shows at once; the rows are looked through again as soon as the last time is over. */
function useWantedOptions(
  { format, options }: Import,
  { isBusy, readAs }: ImportActs,
): [ImportOptions, (patch: Partial<ImportOptions>) => void] {
  const [wanted, setWanted] = useState(options);
  const asked = useRef(options);
  useEffect(() => {
    if (isBusy || asked.current === wanted) return;
    asked.current = wanted;
    readAs(format, wanted);
  }, [format, isBusy, readAs, wanted]);
  return [wanted, (patch) => setWanted((now) => ({ ...now, ...patch }))];
}
