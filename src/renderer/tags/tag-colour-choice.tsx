import type { MarkColour } from '../../contract/passage.ts';
import { useMessages } from '../language/language-provider.tsx';
import { markColours } from '../ui/mark-colours.ts';

export interface TagColourChoiceProps {
  colour: MarkColour | null;
  onPick: (colour: MarkColour | null) => void;
}

/** One of the six colours, or none: with the arrow keys, as any row of choices. */
export function TagColourChoice({ colour, onPick }: TagColourChoiceProps) {
  const { t } = useMessages();
  const choices = [null, ...markColours];
  return (
    <fieldset className="tag-colours">
      <legend className="field-label">{t('tags.colour')}</legend>
      {choices.map((choice) => {
        const words = choice === null ? t('tags.colour.none') : t(`ui.colour.${choice}`);
        return (
          <label key={choice ?? 'none'} className="tag-colour" title={words}>
            <input
              type="radio"
              name="tag-colour"
              className="visually-hidden"
              checked={choice === colour}
              aria-label={words}
              onChange={() => onPick(choice)}
            />
            <span className="tag-colour-swatch" data-colour={choice ?? undefined} aria-hidden />
          </label>
        );
      })}
    </fieldset>
  );
}
