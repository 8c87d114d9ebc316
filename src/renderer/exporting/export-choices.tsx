import type { AnyExportFormat, ExportScope, ExportShape } from '../../contract/exporting.ts';
import { useApi } from '../api/api-context.tsx';
import { useCall } from '../api/queries.ts';
import { useSpeakers } from '../api/use-speakers.ts';
import { useMessages } from '../language/language-provider.tsx';
import type { Translate } from '../language/make-messages.ts';
import { Choice } from './choice.tsx';
import { exportFormatNames, isBuilt, sayFormat, shapedFormats, shapeNames } from './format-names.ts';
import { NoteFolder } from './note-folder.tsx';
import { listScopes } from './scopes.ts';
import { TemplatePicker } from './template-field.tsx';
import type { ExportChoosing } from './use-export-choice.ts';

const QUERY = 'tag:ukraine speaker:peskov';

/** What is carried out, as what, and in which files. */
export function ExportChoices({ asked, choosing }: { asked: ExportScope; choosing: ExportChoosing }) {
  const { t } = useMessages();
  const { bridge } = useApi();
  const { choice, change, kind, setKind } = choosing;
  const { format, shape, layout, template, includePrivate } = choice;
  const isShaped = shapedFormats.includes(format);
  const isByTemplate = format === 'markdown' && template !== undefined;
  return (
    <div className="export-choices">
      <Choice legend={t('exporting.what')} options={listScopes(asked, t)} value={kind} onPick={setKind} />
      <ScopeField choosing={choosing} />
      <label className="export-format">
        <span>{t('exporting.format')}</span>
        <select
          className="field-input"
          value={format}
          onChange={({ target }) => change({ format: target.value as AnyExportFormat })}
        >
          {exportFormatNames.map((one) => (
            <option key={one} value={one}>
              {sayFormat(one, t)}
            </option>
          ))}
        </select>
      </label>
      <p className="export-about">
        {t(
          format === 'pdf' && bridge.savePdf === null
            ? 'exporting.about.pdf.print'
            : `exporting.about.${format}`,
        )}
      </p>
      {format === 'markdown' && <TemplatePicker choosing={choosing} />}
      {isShaped && !isByTemplate && (
        <Choice
          legend={t('exporting.shape')}
          options={shapeNames.map((one) => ({ value: one, words: t(`exporting.shape.${one}`) }))}
          value={shape}
          onPick={(picked) => change({ shape: picked })}
        />
      )}
      {!isBuilt(format) && (
        <Choice
          legend={t('exporting.files')}
          options={[
            {
              value: 'each',
              words: isByTemplate
                ? t(`exporting.template.unit.${template.unit}`)
                : sayEach(isShaped ? shape : 'stories', t),
            },
            { value: 'one', words: t('exporting.files.one') },
          ]}
          value={layout}
          onPick={(picked) => change({ layout: picked })}
        />
      )}
      <label className="export-private">
        <input
          type="checkbox"
          checked={includePrivate}
          onChange={({ target }) => change({ includePrivate: target.checked })}
        />
        {t('exporting.private')}
      </label>
      {format === 'markdown' && <NoteFolder template={template ?? null} includePrivate={includePrivate} />}
    </div>
  );
}

function sayEach(shape: ExportShape, t: Translate): string {
  if (shape === 'dossier') return t('exporting.files.each-speaker');
  return shape === 'timeline' ? t('exporting.files.each-year') : t('exporting.files.each');
}

/** Which query, which speaker, which tag. */
function ScopeField({ choosing: { kind, names, name } }: { choosing: ExportChoosing }) {
  const { t } = useMessages();
  const speakers = useSpeakers();
  const tags = useCall('tags.list', {}).data?.items ?? [];
  switch (kind) {
    case 'query':
      return (
        <input
          className="field-input"
          aria-label={t('exporting.query')}
          placeholder={QUERY}
          spellCheck={false}
          value={names.query}
          onChange={({ target }) => name({ query: target.value })}
        />
      );
    case 'speaker':
      return (
        <Picker
          label={t('exporting.speaker')}
          options={speakers.map((speaker) => ({ value: speaker.id, words: speaker.name }))}
          value={names.speakerId}
          onPick={(speakerId) => name({ speakerId })}
        />
      );
    case 'tag':
      return (
        <Picker
          label={t('exporting.tag')}
          options={tags.map((tag) => ({ value: tag.name, words: tag.name }))}
          value={names.tag}
          onPick={(tag) => name({ tag })}
        />
      );
    default:
      return null;
  }
}

interface PickerProps {
  label: string;
  options: readonly { value: string; words: string }[];
  value: string;
  onPick: (value: string) => void;
}

function Picker({ label, options, value, onPick }: PickerProps) {
  const { t } = useMessages();
  return (
    <select
      className="field-input"
      aria-label={label}
      value={value}
      onChange={({ target }) => onPick(target.value)}
    >
      <option value="">{t('exporting.choose')}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.words}
        </option>
      ))}
    </select>
  );
}
