import type { ExportTemplate } from '../../contract/exporting.ts';
import { templatePresets, templateUnits, type TemplateUnit } from '../../contract/template-presets.ts';
import type { TemplatePresetName } from '../../contract/template-presets.ts';
import { useSettings } from '../api/queries.ts';
import { useUpdateSettings } from '../api/use-update-settings.ts';
import { useMessages } from '../language/language-provider.tsx';
import type { ExportChoosing } from './use-export-choice.ts';

const presetNames = Object.keys(templatePresets) as TemplatePresetName[];

/** Which template notes are written by: the program's own way, one that comes along, or the user's. */
export function TemplatePicker({ choosing }: { choosing: ExportChoosing }) {
  const { t } = useMessages();
  const { ownTemplate } = useSettings();
  const { template } = choosing.choice;
  const pick = (name: string): void => {
    if (name === 'own') choosing.setTemplate(ownTemplate);
    else choosing.setTemplate(templatePresets[name as TemplatePresetName] ?? null);
  };
  return (
    <label className="export-format">
      <span>{t('exporting.template')}</span>
      <select className="field-input" value={nameOf(template)} onChange={({ target }) => pick(target.value)}>
        <option value="">{t('exporting.template.none')}</option>
        {presetNames.map((name) => (
          <option key={name} value={name}>
            {t(`exporting.template.${name}`)}
          </option>
        ))}
        {(ownTemplate !== null || nameOf(template) === 'own') && (
          <option value="own">{t('exporting.template.own')}</option>
        )}
      </select>
    </label>
  );
}

function nameOf(template: ExportTemplate | undefined): string {
  if (template === undefined) return '';
  const isSame = (name: TemplatePresetName): boolean =>
    templatePresets[name].text === template.text && templatePresets[name].unit === template.unit;
  return presetNames.find(isSame) ?? 'own';
}

/** The template itself, to be changed while its notes are looked at. What is changed is the user's own from then on. */
export function TemplateEditor({
  template,
  choosing,
}: {
  template: ExportTemplate;
  choosing: ExportChoosing;
}) {
  const { t } = useMessages();
  const remember = useUpdateSettings();
  const change = (patch: Partial<ExportTemplate>): void => {
    const ownTemplate = { ...template, ...patch };
    choosing.setTemplate(ownTemplate);
    remember({ ownTemplate });
  };
  return (
    <div className="export-template">
      <label>
        <span className="visually-hidden">{t('exporting.template.unit')}</span>
        <select
          className="field-input"
          value={template.unit}
          onChange={({ target }) => change({ unit: target.value as TemplateUnit })}
        >
          {templateUnits.map((unit) => (
            <option key={unit} value={unit}>
              {t(`exporting.template.unit.${unit}`)}
            </option>
          ))}
        </select>
      </label>
      <textarea
        className="field-input"
        aria-label={t('exporting.template.text')}
        spellCheck={false}
        dir="ltr"
        rows={9}
        value={template.text}
        onChange={({ target }) => change({ text: target.value })}
      />
    </div>
  );
}
