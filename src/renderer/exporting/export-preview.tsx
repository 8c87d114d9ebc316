import { useState } from 'react';
import type { ExportFile } from '../../contract/exporting.ts';
import { useMessages } from '../language/language-provider.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

/** As much of a file as anybody reads in a preview; the file itself is whole. UTF-16 units. */
const SHOWN = 12_000;
/** As many names as the list offers; the rest is counted. */
const NAMED = 200;

/** The very words that will be written, file by file. */
export function ExportPreview({ files }: { files: readonly ExportFile[] }) {
  const { t } = useMessages();
  const [picked, setPicked] = useState<string | null>(null);
  const [first] = files;
  if (!first) {
    return <EmptyState title={t('exporting.nothing')}>{t('exporting.nothing.why')}</EmptyState>;
  }
  const file = files.find(({ key }) => key === picked) ?? first;
  const isCut = file.text.length > SHOWN;
  return (
    <>
      <label className="export-file">
        <span className="visually-hidden">{t('exporting.preview.file')}</span>
        {files.length === 1 ? (
          <span className="export-file-name">{first.name}</span>
        ) : (
          <select
            className="field-input"
            value={file.key}
            onChange={(event) => setPicked(event.target.value)}
          >
            {files.slice(0, NAMED).map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </select>
        )}
      </label>
      <pre className="export-preview" tabIndex={0} aria-label={t('exporting.preview')} dir="auto">
        {isCut ? `${file.text.slice(0, SHOWN)}\n…` : file.text}
      </pre>
    </>
  );
}
