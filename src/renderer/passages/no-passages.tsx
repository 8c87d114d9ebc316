import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Kbd } from '../ui/kbd.tsx';

/** What the page says while it has nothing to show: how passages come, or how to see more of them. */
export function NoPassages({ isFiltered, onClear }: { isFiltered: boolean; onClear: () => void }) {
  if (isFiltered) {
    return (
      <EmptyState title="Nothing kept fits" acts={<Button onClick={onClear}>Clear the filter</Button>}>
        Every choice above holds at once. Leave one out to see more.
      </EmptyState>
    );
  }
  return (
    <EmptyState title="Nothing kept yet">
      <p>
        Open a story, select what somebody said, and press <Kbd command="passage.mark" />. The words are kept
        here, exactly as they stand, with their source, date and place.
      </p>
      <p className="passages-example">
        <span>“Peskov added that such a decision is not unusual…”</span>
        <small>Dmitry Peskov · Kremlin spokesperson · 25 Apr 2025</small>
      </p>
    </EmptyState>
  );
}
