import { countWords } from '../../../text/words.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import type { ArticleView } from '../frame/article-view.ts';
import type { Ends } from './use-ends.ts';
import './trying-bar.css';

/** Says what is being tried with the ends of a passage, and how it is kept or taken back. */
export function TryingBar({ view, ends }: { view: ArticleView; ends: Ends }) {
  const { t, compose } = useMessages();
  const { mark } = ends;
  if (!ends.isTrying || mark === null) return null;
  const { left, width, bottom } = view.element.getBoundingClientRect();
  const words = view.text.slice(mark.start, mark.end);
  return (
    <div
      className="trying-bar"
      role="group"
      aria-label={t('marking.ends')}
      style={{ left: left + width / 2, bottom: window.innerHeight - bottom + 16 }}
    >
      <output className="trying-bar-words">
        {t('counts.words', { count: countWords(words) })}
        <span className="visually-hidden">{sayEnds(words)}</span>
      </output>
      <Button look="quiet" onClick={ends.keep}>
        {compose('marking.ends.keep', { key: <Kbd keys="Enter" /> })}
      </Button>
      <Button look="quiet" onClick={ends.drop}>
        {compose('marking.ends.drop', { key: <Kbd keys="Escape" /> })}
      </Button>
    </div>
  );
}

/** What a passage begins and ends with, for the ear: the eye sees it painted. */
function sayEnds(words: string): string {
  const parts = words.split(/\s+/u);
  if (parts.length <= 8) return `: ${words}`;
  return `: ${parts.slice(0, 4).join(' ')} … ${parts.slice(-4).join(' ')}`;
}
