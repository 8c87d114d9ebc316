import { countWords } from '../../../text/words.ts';
import { Button } from '../../ui/button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { sayCount } from '../../ui/say-time.ts';
import type { ArticleView } from '../frame/article-view.ts';
import type { Ends } from './use-ends.ts';
import './trying-bar.css';

/** Says what is being tried with the ends of a passage, and how it is kept or taken back. */
export function TryingBar({ view, ends }: { view: ArticleView; ends: Ends }) {
  const { mark } = ends;
  if (!ends.isTrying || mark === null) return null;
  const { left, width, bottom } = view.element.getBoundingClientRect();
  const words = view.text.slice(mark.start, mark.end);
  return (
    <div
      className="trying-bar"
      role="group"
      aria-label="New ends of the passage"
      style={{ left: left + width / 2, bottom: window.innerHeight - bottom + 16 }}
    >
      <output className="trying-bar-words">
        {sayCount(countWords(words), 'word')}
        <span className="visually-hidden">{sayEnds(words)}</span>
      </output>
      <Button look="quiet" onClick={ends.keep}>
        Keep <Kbd keys="Enter" />
      </Button>
      <Button look="quiet" onClick={ends.drop}>
        Take back <Kbd keys="Escape" />
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
